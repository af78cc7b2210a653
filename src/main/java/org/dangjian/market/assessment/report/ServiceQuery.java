package org.dangjian.market.assessment.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.BusinessDay;

/** Counts what was done in a place in some days; each figure is one statement of the database. */
@ApplicationScoped
class ServiceQuery {

    private static final String ITEMS = " from item i join organization o on o.id = i.organization_id";
    private static final String CLAIMS =
            " from claim c join item i on i.id = c.item_id" + " join organization o on o.id = i.organization_id";
    private static final String HERE = " o.path like :path";
    private static final String DONE = HERE + " and c.status = 'VERIFIED' and c.served_on between :from and :to";

    /** Who served: of an offer its provider, else the holder; beside them the members who took part. */
    private static final String SERVERS = "select coalesce(i.provider_type, c.holder_type) as kind,"
            + " coalesce(i.provider_id, c.holder_id) as id" + CLAIMS + " where" + DONE;

    private static final String PARTICIPANTS = "select 'MEMBER' as kind, p.member_id as id" + CLAIMS
            + " join claim_participant p on p.claim_id = c.id where" + DONE;

    private final EntityManager database;

    ServiceQuery(EntityManager database) {
        this.database = database;
    }

    /** Where and when. */
    record Scope(String path, LocalDate from, LocalDate to) {

        Instant begins() {
            return from.atStartOfDay(BusinessDay.ZONE).toInstant();
        }

        Instant ends() {
            return to.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant();
        }
    }

    long itemsOnShelf(Scope scope) {
        return moments(
                "select count(*)" + ITEMS + " where" + HERE + " and i.published_at < :ends and i.opens_on <= :lastDay"
                        + " and (i.closed_at is null or i.closed_at >= :begins)"
                        + " and (i.closes_on is null or i.closes_on >= :firstDay)",
                scope,
                true);
    }

    long itemsClaimed(Scope scope) {
        return moments(
                "select count(distinct c.item_id)" + CLAIMS + " where" + HERE
                        + " and c.claimed_at >= :begins and c.claimed_at < :ends"
                        + " and c.status not in ('WITHDRAWN', 'REVOKED', 'EXPIRED')",
                scope,
                false);
    }

    long claimsVerified(Scope scope) {
        return days("select count(*)" + CLAIMS + " where" + DONE, scope);
    }

    long visits(Scope scope) {
        return days(
                "select count(*)" + CLAIMS + " join claim_visit v on v.claim_id = c.id where" + HERE
                        + " and c.status = 'VERIFIED' and v.superseded = false and v.served_on between :from and :to",
                scope);
    }

    long people(Scope scope) {
        return days(
                "select count(*) from (" + SERVERS + " union " + PARTICIPANTS + ") served where kind <> 'ORGANIZATION'",
                scope);
    }

    long units(Scope scope) {
        return days(
                "select count(distinct served.id) from (" + SERVERS + ") served where kind = 'ORGANIZATION'", scope);
    }

    /** A need that was filed for somebody without an account stands for that person. */
    long residentsServed(Scope scope) {
        return days(
                "select count(*) from (select c.holder_id as id" + CLAIMS + " where" + DONE
                        + " and i.provider_id is not null and c.holder_type = 'RESIDENT' union"
                        + " select case when n.on_behalf_of is null then n.requester_id else n.id end as id" + CLAIMS
                        + " join need n on n.id = i.need_id where" + DONE + " and n.origin = 'RESIDENT') served",
                scope);
    }

    /** Number and sum of stars. */
    Object[] ratings(Scope scope) {
        return (Object[]) momentsOf(
                        "select count(*), coalesce(sum(r.stars), 0)" + CLAIMS
                                + " join claim_rating r on r.claim_id = c.id where" + HERE
                                + " and r.rated_at >= :begins and r.rated_at < :ends",
                        scope)
                .getSingleResult();
    }

    private long days(String sql, Scope scope) {
        Query query = database.createNativeQuery(sql)
                .setParameter("path", scope.path() + "%")
                .setParameter("from", scope.from())
                .setParameter("to", scope.to());
        return ((Number) query.getSingleResult()).longValue();
    }

    private long moments(String sql, Scope scope, boolean withDays) {
        Query query = momentsOf(sql, scope);
        if (withDays) {
            query.setParameter("firstDay", scope.from()).setParameter("lastDay", scope.to());
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    private Query momentsOf(String sql, Scope scope) {
        return database.createNativeQuery(sql)
                .setParameter("path", scope.path() + "%")
                .setParameter("begins", scope.begins())
                .setParameter("ends", scope.ends());
    }
}
