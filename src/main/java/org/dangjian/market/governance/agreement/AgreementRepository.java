package org.dangjian.market.governance.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Agreements with their lines, checks and ratings. */
@ApplicationScoped
class AgreementRepository implements Rows<Agreement> {

    /** A line that is behind on {@code :today}, as {@link AgreementLine#isBehind} tells it. */
    static final String BEHIND = "(l.doneOn is null and (l.due < :today or exists (select 1 from LineCheck k"
            + " where k.lineId = l.id and k.outcome = BEHIND and not exists (select 1 from LineCheck n"
            + " where n.lineId = l.id and (n.year > k.year or n.year = k.year and n.half > k.half)))))";

    void add(Object part) {
        getEntityManager().persist(part);
    }

    private static final Role[] READERS = {
        Role.UNIT_OFFICER, Role.COMMUNITY_STAFF, Role.STREET_STAFF, Role.DISTRICT_ADMIN, Role.AUDITOR
    };

    /** Of units and places in the caller's part of the tree. */
    private static Terms visible(Caller caller) {
        Terms terms = new Terms();
        StringBuilder visible = new StringBuilder("1 = 0");
        for (String path : caller.paths(READERS)) {
            String name = "path" + terms.parameters().size();
            visible.append(" or o.path like :")
                    .append(name)
                    .append(" or u.path like :")
                    .append(name);
            terms.with(name, path + "%");
        }
        return terms.and(visible.toString());
    }

    /** Newest first. */
    List<Agreement> page(Caller caller, AgreementFilter filter, String below, LocalDate today, UUID before, int limit) {
        Terms terms = visible(caller)
                .and("o.path like :below", "below", below == null ? null : below + "%")
                .and("a.unitId = :unit", "unit", filter.unitId())
                .and("a.status = :status", "status", filter.status())
                .and("a.id < :before", "before", before);
        if (filter.behind()) {
            terms.and(
                    "a.status = IN_FORCE and exists (select 1 from AgreementLine l where l.agreementId = a.id and "
                            + BEHIND + ")",
                    "today",
                    today);
        }
        return query(terms).setMaxResults(limit).getResultList();
    }

    boolean isVisible(Caller caller, UUID id) {
        return !query(visible(caller).and("a.id = :id", "id", id))
                .getResultList()
                .isEmpty();
    }

    private TypedQuery<Agreement> query(Terms terms) {
        return terms.query(
                getEntityManager(),
                Agreement.class,
                "select a from Agreement a join Organization o on o.id = a.placeId"
                        + " join Organization u on u.id = a.unitId",
                "a.id desc");
    }

    /** In force on the day at a place where one of the paths lies. */
    List<Agreement> near(Collection<String> paths, LocalDate today, UUID before, int limit) {
        Terms terms = new Terms();
        StringBuilder near = new StringBuilder("1 = 0");
        for (String path : paths) {
            String name = "path" + terms.parameters().size();
            near.append(" or :").append(name).append(" like concat(o.path, '%')");
            terms.with(name, path);
        }
        return query(terms.and(near.toString())
                        .and("a.status = IN_FORCE and a.from <= :today and a.to >= :today", "today", today)
                        .and("a.id < :before", "before", before))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Which of these an account rated in a year. */
    Set<UUID> rated(UUID accountId, int year, Collection<UUID> agreementIds) {
        return getEntityManager()
                .createQuery(
                        "select r.agreementId from AgreementRating r where r.accountId = :account and r.year = :year"
                                + " and r.agreementId in :agreements",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("year", year)
                .setParameter("agreements", agreementIds)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** The lines of each, in their order. */
    Map<UUID, List<AgreementLine>> lines(Collection<UUID> agreementIds) {
        return getEntityManager()
                .createQuery(
                        "from AgreementLine l where l.agreementId in :agreements order by l.position",
                        AgreementLine.class)
                .setParameter("agreements", agreementIds)
                .getResultStream()
                .collect(Collectors.groupingBy(AgreementLine::agreementId));
    }

    Optional<AgreementLine> line(UUID agreementId, UUID lineId) {
        return Optional.ofNullable(getEntityManager().find(AgreementLine.class, lineId))
                .filter(line -> line.agreementId().equals(agreementId));
    }

    /** The checks of each line, the oldest first. */
    Map<UUID, List<LineCheck>> checks(Collection<UUID> agreementIds) {
        return getEntityManager()
                .createQuery(
                        "select k from LineCheck k join AgreementLine l on l.id = k.lineId"
                                + " where l.agreementId in :agreements order by k.year, k.half",
                        LineCheck.class)
                .setParameter("agreements", agreementIds)
                .getResultStream()
                .collect(Collectors.groupingBy(LineCheck::lineId));
    }

    void removeLines(UUID agreementId) {
        getEntityManager()
                .createQuery("delete from AgreementLine l where l.agreementId = :agreement")
                .setParameter("agreement", agreementId)
                .executeUpdate();
    }

    /** How often and how well each year of an agreement was rated. */
    Map<UUID, List<AgreementView.Rated>> ratings(Collection<UUID> agreementIds) {
        Map<UUID, List<AgreementView.Rated>> rated = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select r.agreementId, r.year, count(*), avg(r.stars) from AgreementRating r"
                                + " where r.agreementId in :agreements group by r.agreementId, r.year order by r.year",
                        Object[].class)
                .setParameter("agreements", agreementIds)
                .getResultStream()
                .forEach(row -> rated.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add(new AgreementView.Rated(
                                (Integer) row[1], ((Number) row[2]).intValue(), tenths((Double) row[3]))));
        return rated;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Of places below a path: in force on the day, their lines, those done, those behind. */
    Object[] counted(String path, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct a.id), count(l.id), sum(case when l.doneOn is not null then 1 else 0 end),"
                                + " sum(case when " + BEHIND + " then 1 else 0 end)"
                                + " from Agreement a join Organization o on o.id = a.placeId"
                                + " join AgreementLine l on l.agreementId = a.id"
                                + " where o.path like :path and a.status = IN_FORCE and a.from <= :today and a.to >= :today",
                        Object[].class)
                .setParameter("path", path + "%")
                .setParameter("today", today)
                .getSingleResult();
    }
}
