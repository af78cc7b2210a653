package org.dangjian.market.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.Outcome;
import org.dangjian.market.assessment.run.ResultCorrection;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.platform.shared.Terms;

/** What people said and decided about results. */
@ApplicationScoped
public class DecisionRepository {

    private final EntityManager database;

    DecisionRepository(EntityManager database) {
        this.database = database;
    }

    /** Writes them at once, so that a second one for the same result shows. */
    void addOpinions(List<Opinion> opinions) {
        opinions.forEach(database::persist);
        database.flush();
    }

    /** Writes them at once, so that a second one for the same result shows. */
    void addApprovals(List<Approval> approvals) {
        approvals.forEach(database::persist);
        database.flush();
    }

    /** Writes it at once, so that a second one for the same objection shows. */
    public void add(ResultCorrection correction) {
        database.persist(correction);
        database.flush();
    }

    /** The corrections of each result, first to last. */
    public Map<UUID, List<ResultCorrection>> corrections(Collection<UUID> resultIds) {
        if (resultIds.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "from ResultCorrection c where c.resultId in :results order by c.number",
                        ResultCorrection.class)
                .setParameter("results", resultIds)
                .getResultStream()
                .collect(Collectors.groupingBy(ResultCorrection::resultId));
    }

    /** What a result says now. */
    public Outcome current(AssessmentResult result) {
        return current(List.of(result)).get(result.id());
    }

    /** What these results say now, by their ids. */
    public Map<UUID, Outcome> current(Collection<AssessmentResult> results) {
        Map<UUID, Outcome> current = new HashMap<>();
        results.forEach(result -> current.put(result.id(), result.outcome()));
        corrections(Set.copyOf(current.keySet()))
                .forEach((id, made) -> current.put(id, made.getLast().outcome()));
        return current;
    }

    public Optional<Opinion> opinion(UUID resultId) {
        return Optional.ofNullable(opinions(List.of(resultId)).get(resultId));
    }

    public Map<UUID, Opinion> opinions(Collection<UUID> resultIds) {
        return database.createQuery("from Opinion o where o.resultId in :results", Opinion.class)
                .setParameter("results", resultIds)
                .getResultStream()
                .collect(Collectors.toMap(Opinion::resultId, Function.identity()));
    }

    public Map<UUID, Approval> approvals(Collection<UUID> resultIds) {
        return database.createQuery("from Approval a where a.resultId in :results", Approval.class)
                .setParameter("results", resultIds)
                .getResultStream()
                .collect(Collectors.toMap(Approval::resultId, Function.identity()));
    }

    public Optional<Approval> approval(UUID resultId) {
        return Optional.ofNullable(approvals(List.of(resultId)).get(resultId));
    }

    /** How many of those who are graded no superior committee has decided on. */
    long countUndecided(UUID assessmentId) {
        return database.createQuery(
                        "select count(*) from AssessmentResult r" + ResultCorrection.JOINED
                                + " where r.assessmentId = :assessment and " + ResultRepository.BAND + " <> :notGraded"
                                + " and not exists (select 1 from Approval p where p.resultId = r.id)",
                        Long.class)
                .setParameter("assessment", assessmentId)
                .setParameter("notGraded", Evaluation.NOT_GRADED)
                .getSingleResult();
    }

    /** How many of one branch were approved with this grade. */
    long countApproved(UUID assessmentId, UUID organizationId, Grade grade) {
        return database.createQuery(
                        "select count(*) from Approval a join AssessmentResult r on r.id = a.resultId"
                                + " where a.assessmentId = :assessment and a.grade = :grade"
                                + " and r.organizationId = :organization",
                        Long.class)
                .setParameter("assessment", assessmentId)
                .setParameter("grade", grade)
                .setParameter("organization", organizationId)
                .getSingleResult();
    }

    /** Whether anybody has said an opinion on one of the results of a branch or unit. */
    public boolean hasOpinions(UUID assessmentId, UUID organizationId) {
        return !new Terms()
                .and("r.assessmentId = :assessment", "assessment", assessmentId)
                .and("r.organizationId = :organization", "organization", organizationId)
                .query(
                        database,
                        UUID.class,
                        "select o.id from Opinion o join AssessmentResult r on r.id = o.resultId",
                        "o.id")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The member's result in the most recent closed assessment that has one for them. */
    public Optional<AssessmentResult> lastClosed(UUID memberId) {
        return database.createQuery(
                        "select r from AssessmentResult r join Assessment a on a.id = r.assessmentId"
                                + " where r.holderId = :member and r.holderType = MEMBER and a.status = CLOSED"
                                + " order by a.year desc, a.closedAt desc",
                        AssessmentResult.class)
                .setParameter("member", memberId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
