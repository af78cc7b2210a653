package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people said and decided about results. */
@ApplicationScoped
class DecisionRepository {

    private final EntityManager database;

    DecisionRepository(EntityManager database) {
        this.database = database;
    }

    /** Writes it at once, so that a second one for the same result shows. */
    void add(Opinion opinion) {
        database.persist(opinion);
        database.flush();
    }

    /** Writes it at once, so that a second one for the same result shows. */
    void add(Approval approval) {
        database.persist(approval);
        database.flush();
    }

    Optional<Opinion> opinion(UUID resultId) {
        return Optional.ofNullable(opinions(List.of(resultId)).get(resultId));
    }

    Map<UUID, Opinion> opinions(Collection<UUID> resultIds) {
        return database.createQuery("from Opinion o where o.resultId in :results", Opinion.class)
                .setParameter("results", resultIds)
                .getResultStream()
                .collect(Collectors.toMap(Opinion::resultId, Function.identity()));
    }

    Map<UUID, Approval> approvals(Collection<UUID> resultIds) {
        return database.createQuery("from Approval a where a.resultId in :results", Approval.class)
                .setParameter("results", resultIds)
                .getResultStream()
                .collect(Collectors.toMap(Approval::resultId, Function.identity()));
    }

    long countApproved(UUID assessmentId, Grade grade) {
        return database.createQuery(
                        "select count(*) from Approval a where a.assessmentId = :assessment and a.grade = :grade",
                        Long.class)
                .setParameter("assessment", assessmentId)
                .setParameter("grade", grade)
                .getSingleResult();
    }

    /** The grade approved for a member in the most recent closed assessment that has a result for them. */
    Optional<Grade> lastClosedGrade(UUID memberId) {
        List<Grade> last = database.createQuery(
                        "select p.grade from AssessmentResult r join Assessment a on a.id = r.assessmentId"
                                + " left join Approval p on p.resultId = r.id"
                                + " where r.holderId = :member and r.holderType = MEMBER and a.status = CLOSED"
                                + " order by a.year desc, a.closedAt desc",
                        Grade.class)
                .setParameter("member", memberId)
                .setMaxResults(1)
                .getResultList();
        return last.isEmpty() ? Optional.empty() : Optional.ofNullable(last.getFirst());
    }
}
