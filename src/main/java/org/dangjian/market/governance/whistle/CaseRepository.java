package org.dangjian.market.governance.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Cases. */
@ApplicationScoped
public class CaseRepository implements Rows<WhistleCase> {

    /** Whether a department is late with what it has to do next. */
    private static final String LATE =
            "exists (select 1 from WhistleOrder w where w.caseId = c.id and (w.status = SENT and"
                    + " w.acknowledgeBy < :now or w.status = ACKNOWLEDGED and w.settleBy < :now))";

    /** The next number of a district and year. Whoever takes one holds the row until the case is there. */
    public WhistleCase.Number nextNumber(UUID districtId, int year) {
        getEntityManager()
                .createNativeQuery("insert into case_number (district_id, case_year, last_number) values (?1, ?2, 0)"
                        + " on conflict do nothing")
                .setParameter(1, districtId)
                .setParameter(2, year)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        "update case_number set last_number = last_number + 1 where district_id = ?1 and case_year = ?2")
                .setParameter(1, districtId)
                .setParameter(2, year)
                .executeUpdate();
        Object last = getEntityManager()
                .createNativeQuery("select last_number from case_number where district_id = ?1 and case_year = ?2")
                .setParameter(1, districtId)
                .setParameter(2, year)
                .getSingleResult();
        return new WhistleCase.Number(districtId, year, ((Number) last).intValue());
    }

    /** How many of an account wait for the community. */
    public long waitingOf(UUID reporterId) {
        return count("reporterId = ?1 and status = ?2", reporterId, CaseStatus.REPORTED);
    }

    /** Those the caller takes part in, newest first. */
    List<WhistleCase> page(CaseScope scope, CaseFilter filter, String below, Instant now, UUID before, int limit) {
        Terms terms = new Terms();
        if (Boolean.TRUE.equals(filter.mine())) {
            terms.and("c.reporterId = :mine", "mine", scope.accountId());
        } else {
            terms.and(scope.term("c", "o.path", terms.parameters()));
        }
        terms.and("c.status in :status", "status", Terms.given(filter.status()))
                .and("o.path like :below", "below", below == null ? null : below + "%")
                .and("c.matterId = :matter", "matter", filter.matterId())
                .and(
                        "exists (select 1 from WhistleOrder d where d.caseId = c.id and d.departmentId = :department)",
                        "department",
                        filter.departmentId())
                .and("c.id < :before", "before", before);
        if (Boolean.TRUE.equals(filter.overdue())) {
            terms.and(LATE).with("now", now);
        }
        return terms.query(
                        getEntityManager(),
                        WhistleCase.class,
                        "select c from WhistleCase c join Organization o on o.id = c.placeId",
                        "c.id desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that were settled before {@code before} and wait for the reporter's word since. */
    public List<WhistleCase> unrated(Instant before, int limit) {
        return find("status in ?1 and handledAt < ?2 order by id", CaseStatus.TO_RATE, before)
                .page(0, limit)
                .list();
    }
}
