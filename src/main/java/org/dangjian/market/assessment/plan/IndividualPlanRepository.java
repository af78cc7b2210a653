package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Individual plans. */
@ApplicationScoped
class IndividualPlanRepository implements Rows<IndividualPlan> {

    List<IndividualPlan> recorded(int year, Collection<UUID> memberIds) {
        return list("year = ?1 and memberId in ?2 and status = RECORDED", year, memberIds);
    }

    /** The plans on record of that year that have a line for the item. */
    List<IndividualPlan> recordedWith(UUID itemId, int year, Collection<UUID> memberIds) {
        // A deed asks for one, and a query with a list is translated anew each time.
        boolean one = memberIds.size() == 1;
        return list(
                "select p from IndividualPlan p join p.lines l where p.year = ?1 and p.memberId " + (one ? "=" : "in")
                        + " ?2 and p.status = RECORDED and l.itemId = ?3",
                year,
                one ? memberIds.iterator().next() : memberIds,
                itemId);
    }

    boolean haveChangedSince(int year, String path, Instant since) {
        return !getEntityManager()
                .createQuery(
                        "select p.id from IndividualPlan p join Member m on m.id = p.memberId"
                                + " join Organization b on b.id = m.branchId where p.year = :year and b.path like :path"
                                + " and (p.status = RECORDED and p.recordedAt >= :since or p.revokedAt >= :since)",
                        UUID.class)
                .setParameter("year", year)
                .setParameter("path", path + "%")
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Newest first.
     *
     * @param own the member whose plans are shown, or {@code null}
     * @param paths parts of the tree: plans of members whose branch or report-in lies there on {@code day} are shown
     */
    List<IndividualPlan> page(PlanFilter filter, UUID own, List<String> paths, LocalDate day, UUID before, int limit) {
        Terms terms = new Terms();
        return terms.with("own", own)
                .and("p.memberId = :own or " + Reach.withinOf("p.memberId", paths, day, terms.parameters()))
                .and("p.year = :year", "year", filter.year())
                .and("p.memberId = :member", "member", filter.memberId())
                .and("p.status in :status", "status", Terms.given(filter.status()))
                .and("p.id < :before", "before", before)
                .query(getEntityManager(), IndividualPlan.class, "from IndividualPlan p", "p.id desc")
                .setMaxResults(limit)
                .getResultList();
    }
}
