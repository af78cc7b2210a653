package org.dangjian.market.assessment.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Help plans and their notes. */
@ApplicationScoped
class HelpPlanRepository implements Rows<HelpPlan> {

    void add(HelpNote note) {
        getEntityManager().persist(note);
        getEntityManager().flush();
    }

    /** The notes of each plan, oldest first. */
    Map<UUID, List<HelpNote>> notes(Collection<UUID> planIds) {
        return planIds.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("from HelpNote n where n.planId in :plans order by n.madeOn, n.id", HelpNote.class)
                        .setParameter("plans", planIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(HelpNote::planId));
    }

    /**
     * A list, newest first: of members in the paths, by branch or by report-in, and those in which the caller helps or is
     * helped.
     */
    List<HelpPlan> find(
            Caller caller, List<String> paths, HelpPlanFilter filter, LocalDate today, UUID before, int limit) {
        Terms terms = visible(caller, paths)
                .and("p.kind = :kind", "kind", filter.kind())
                .and("r.assessmentId = :assessment", "assessment", filter.assessmentId())
                .and("p.checkOn < :today", "today", filter.overdue() ? today : null)
                .and("p.id < :before", "before", before);
        if (filter.open() || filter.overdue()) {
            terms.and("p.outcome is null");
        }
        return query(terms).setMaxResults(limit).getResultList();
    }

    /** Whether {@link #find} would list it. */
    boolean isVisible(Caller caller, List<String> paths, UUID id) {
        return !query(visible(caller, paths).and("p.id = :id", "id", id))
                .getResultList()
                .isEmpty();
    }

    private static Terms visible(Caller caller, List<String> paths) {
        Terms terms = new Terms();
        String visible = ResultRepository.within(paths, terms.parameters());
        if (caller.memberId() != null) {
            visible += " or p.memberId = :self or p.helperId = :self";
            terms.with("self", caller.memberId());
        }
        return terms.and(visible);
    }

    private TypedQuery<HelpPlan> query(Terms terms) {
        return terms.query(
                getEntityManager(),
                HelpPlan.class,
                "select p from HelpPlan p join AssessmentResult r on r.id = p.resultId"
                        + " join Organization h on h.id = r.organizationId",
                "p.id desc");
    }
}
