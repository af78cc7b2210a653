package org.dangjian.market.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Objections by assessment and result. */
@ApplicationScoped
public class ObjectionRepository implements Rows<Objection> {

    public long countOpen(UUID assessmentId) {
        return count("assessmentId = ?1 and status = OPEN", assessmentId);
    }

    /** Those to results of one branch or unit. */
    public long countOpen(UUID assessmentId, UUID organizationId) {
        return count(
                "assessmentId = ?1 and status = OPEN and resultId in"
                        + " (select r.id from AssessmentResult r where r.assessmentId = ?1 and r.organizationId = ?2)",
                assessmentId,
                organizationId);
    }

    boolean isAnyOpen(Collection<UUID> resultIds) {
        return count("resultId in ?1 and status = OPEN", resultIds) > 0;
    }

    /**
     * A list, newest first: those about holders in the paths, by branch or unit or by report-in, and the caller's own.
     * Nobody learns from it who objects to the own result.
     */
    List<Objection> find(Caller caller, List<String> paths, ObjectionFilter filter, UUID before, int limit) {
        return query(visible(caller, paths)
                        .and("o.assessmentId = :assessment", "assessment", filter.assessmentId())
                        .and("o.resultId = :result", "result", filter.resultId())
                        .and("o.status in :status", "status", Terms.given(filter.status()))
                        .and("o.id < :before", "before", before))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether {@link #find} would list it. */
    boolean isVisible(Caller caller, List<String> paths, UUID id) {
        return !query(visible(caller, paths).and("o.id = :id", "id", id))
                .getResultList()
                .isEmpty();
    }

    private static Terms visible(Caller caller, List<String> paths) {
        Terms terms = new Terms();
        String own = "o.filedBy = :account";
        String others = ResultRepository.within(paths, terms.parameters());
        terms.with("account", caller.accountId());
        if (caller.memberId() != null) {
            own += " or o.memberId = :member";
            others += " and r.holderId <> :member";
            terms.with("member", caller.memberId());
        }
        return terms.and(own + " or " + others);
    }

    private TypedQuery<Objection> query(Terms terms) {
        return terms.query(
                getEntityManager(),
                Objection.class,
                "select o from Objection o join AssessmentResult r on r.id = o.resultId"
                        + " join Organization h on h.id = r.organizationId",
                "o.id desc");
    }
}
