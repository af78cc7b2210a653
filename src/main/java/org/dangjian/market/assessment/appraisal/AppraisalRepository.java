package org.dangjian.market.assessment.appraisal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.people.organization.NameOrder;
import org.dangjian.market.platform.shared.Terms;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Appraisals, who voted, and the counts. Nothing here ties a vote to a voter. */
@ApplicationScoped
public class AppraisalRepository implements PanacheRepositoryBase<Appraisal, UUID> {

    /** The row as it is now, locked until the transaction ends: voting together, closing alone. */
    Appraisal held(UUID id, LockModeType mode) {
        Appraisal appraisal = findById(id);
        getEntityManager().refresh(appraisal, mode);
        return appraisal;
    }

    long countOpen(UUID assessmentId) {
        return count("assessmentId = ?1 and status = OPEN", assessmentId);
    }

    boolean isOpen(UUID assessmentId, UUID organizationId) {
        return count("assessmentId = ?1 and organizationId = ?2 and status = OPEN", assessmentId, organizationId) > 0;
    }

    /** Whether one of these branches votes. */
    boolean isAnyOpen(UUID assessmentId, Collection<UUID> organizationIds) {
        return count("assessmentId = ?1 and organizationId in ?2 and status = OPEN", assessmentId, organizationIds) > 0;
    }

    public List<Appraisal> closed(UUID assessmentId, Collection<UUID> organizationIds) {
        return organizationIds.isEmpty()
                ? List.of()
                : list("assessmentId = ?1 and organizationId in ?2 and status = CLOSED", assessmentId, organizationIds);
    }

    /**
     * A list, newest first.
     *
     * @param paths where the branch lies or reports in to
     */
    List<Appraisal> find(List<String> paths, AppraisalFilter filter, UUID before, int limit) {
        return query(visible(paths)
                        .and("a.assessmentId = :assessment", "assessment", filter.assessmentId())
                        .and("a.organizationId = :organization", "organization", filter.organizationId())
                        .and("a.status in :status", "status", Terms.given(filter.status()))
                        .and("a.id < :before", "before", before))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether {@link #find} would list it. */
    boolean isVisible(List<String> paths, UUID id) {
        return !query(visible(paths).and("a.id = :id", "id", id))
                .getResultList()
                .isEmpty();
    }

    /** A branch is seen where it lies, and where one of its members was evaluated as reporting in. */
    private static Terms visible(List<String> paths) {
        Terms terms = new Terms();
        return terms.and("exists (select 1 from AssessmentResult r where r.assessmentId = a.assessmentId"
                + " and r.organizationId = a.organizationId and "
                + ResultRepository.within(paths, terms.parameters()) + ")");
    }

    private TypedQuery<Appraisal> query(Terms terms) {
        return terms.query(
                getEntityManager(),
                Appraisal.class,
                "select a from Appraisal a join Organization h on h.id = a.organizationId",
                "a.id desc");
    }

    /** Puts every graded member of the branch on the ballots, without a vote. */
    void prepare(Appraisal appraisal, Collection<Grade> grades) {
        for (Appraisal.Kind kind : Appraisal.Kind.values()) {
            for (Grade grade : grades) {
                getEntityManager()
                        .createNativeQuery("insert into appraisal_count (result_id, kind, grade, appraisal_id, votes)"
                                + " select r.id, '" + kind + "', '" + grade + "', cast(:appraisal as uuid), 0"
                                + " from assessment_result r where r.assessment_id = :assessment"
                                + " and r.organization_id = :organization and coalesce((select c.band"
                                + " from result_correction c where c.result_id = r.id and c.number ="
                                + " (select max(n.number) from result_correction n where n.result_id = r.id)),"
                                + " r.band) <> :notGraded")
                        .setParameter("appraisal", appraisal.id())
                        .setParameter("assessment", appraisal.assessmentId())
                        .setParameter("organization", appraisal.organizationId())
                        .setParameter("notGraded", Evaluation.NOT_GRADED)
                        .executeUpdate();
            }
        }
    }

    /** Whom the ballots of a branch are about, by name. */
    List<AssessmentResult> onBallot(UUID appraisalId) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery(
                        "select distinct result_id from appraisal_count where appraisal_id = :appraisal", UUID.class)
                .setParameter("appraisal", appraisalId)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("from AssessmentResult r where r.id in :ids order by r.id", AssessmentResult.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .sorted(Comparator.comparing((AssessmentResult r) -> NameOrder.key(r.holderName())))
                        .toList();
    }

    /** Notes that a member has handed in a ballot; {@code false} when they had before. */
    boolean addVoter(UUID appraisalId, Appraisal.Kind kind, UUID memberId) {
        return getEntityManager()
                        .createNativeQuery("insert into appraisal_voter (appraisal_id, kind, member_id)"
                                + " values (:appraisal, :kind, :member) on conflict do nothing")
                        .setParameter("appraisal", appraisalId)
                        .setParameter("kind", kind.name())
                        .setParameter("member", memberId)
                        .executeUpdate()
                > 0;
    }

    /** Which kinds of ballot a member handed in, by appraisal; those without one are absent. */
    public Map<UUID, List<Appraisal.Kind>> votedBy(Collection<UUID> appraisalIds, UUID memberId) {
        Map<UUID, List<Appraisal.Kind>> voted = new HashMap<>();
        if (memberId != null && !appraisalIds.isEmpty()) {
            rows("select cast(appraisal_id as varchar(36)), kind, 1 from appraisal_voter"
                            + " where appraisal_id in (:appraisals) and member_id = :member order by kind")
                    .setParameter("appraisals", appraisalIds)
                    .setParameter("member", memberId)
                    .getResultList()
                    .forEach(row -> voted.computeIfAbsent(id(row), appraisal -> new ArrayList<>())
                            .add(kind(row)));
        }
        return voted;
    }

    /** Open ones of the member's branch that lack a ballot of theirs. */
    List<UUID> openWithout(UUID memberId) {
        List<UUID> open = getEntityManager()
                .createQuery(
                        "select a.id from Appraisal a where a.status = OPEN and a.organizationId ="
                                + " (select m.branchId from Member m where m.id = :member)",
                        UUID.class)
                .setParameter("member", memberId)
                .getResultList();
        Map<UUID, List<Appraisal.Kind>> voted = votedBy(open, memberId);
        return open.stream()
                .filter(id -> voted.getOrDefault(id, List.of()).size() < Appraisal.Kind.values().length)
                .toList();
    }

    /** How many members handed in a ballot, by appraisal and kind. */
    public Map<UUID, Map<Appraisal.Kind, Long>> voters(Collection<UUID> appraisalIds) {
        Map<UUID, Map<Appraisal.Kind, Long>> voters = new HashMap<>();
        if (!appraisalIds.isEmpty()) {
            rows("select cast(appraisal_id as varchar(36)), kind, count(*) from appraisal_voter"
                            + " where appraisal_id in (:appraisals) group by appraisal_id, kind")
                    .setParameter("appraisals", appraisalIds)
                    .getResultList()
                    .forEach(row -> voters.computeIfAbsent(id(row), appraisal -> new EnumMap<>(Appraisal.Kind.class))
                            .put(kind(row), ((Number) row[2]).longValue()));
        }
        return voters;
    }

    private NativeQuery<Object[]> rows(String query) {
        return getEntityManager().unwrap(Session.class).createNativeQuery(query, Object[].class);
    }

    private static UUID id(Object[] row) {
        return UUID.fromString((String) row[0]);
    }

    private static Appraisal.Kind kind(Object[] row) {
        return Appraisal.Kind.valueOf((String) row[1]);
    }

    /** Adds votes to a count; {@code false} for whoever is not on the ballot. */
    boolean addVotes(UUID appraisalId, Appraisal.Kind kind, UUID resultId, Grade grade, int votes) {
        return getEntityManager()
                        .createNativeQuery("update appraisal_count set votes = votes + :votes where result_id = :result"
                                + " and kind = :kind and grade = :grade and appraisal_id = :appraisal")
                        .setParameter("votes", votes)
                        .setParameter("result", resultId)
                        .setParameter("kind", kind.name())
                        .setParameter("grade", grade.name())
                        .setParameter("appraisal", appraisalId)
                        .executeUpdate()
                > 0;
    }

    /** The votes on these results, by result and kind; grades nobody gave are left out. */
    public Map<UUID, Map<Appraisal.Kind, Map<Grade, Integer>>> votes(Collection<UUID> resultIds) {
        Map<UUID, Map<Appraisal.Kind, Map<Grade, Integer>>> votes = new HashMap<>();
        getEntityManager()
                .createNativeQuery(
                        "select cast(result_id as varchar(36)), kind, grade, votes from appraisal_count"
                                + " where result_id in (:results) and votes > 0",
                        Object[].class)
                .setParameter("results", resultIds)
                .getResultList()
                .forEach(found -> {
                    Object[] row = (Object[]) found;
                    votes.computeIfAbsent(
                                    UUID.fromString((String) row[0]), ignored -> new EnumMap<>(Appraisal.Kind.class))
                            .computeIfAbsent(
                                    Appraisal.Kind.valueOf((String) row[1]), ignored -> new EnumMap<>(Grade.class))
                            .put(Grade.valueOf((String) row[2]), ((Number) row[3]).intValue());
                });
        return votes;
    }
}
