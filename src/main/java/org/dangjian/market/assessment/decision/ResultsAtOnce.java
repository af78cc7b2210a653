package org.dangjian.market.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.Outcome;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;

/** Results of one assessment about which something is said at once: what is known of them, and what is worth a look. */
@ApplicationScoped
class ResultsAtOnce {

    /** At most one graded member of a branch in three is EXCELLENT; more is a warning, not a refusal. */
    private static final int EXCELLENT_ONE_IN = 3;

    private final ResultRepository results;
    private final ResultAccess access;
    private final DecisionRepository decisions;
    private final AssessmentRepository assessments;
    private final AssessmentService service;
    private final HolderDirectory holders;

    ResultsAtOnce(
            ResultRepository results,
            ResultAccess access,
            DecisionRepository decisions,
            AssessmentRepository assessments,
            AssessmentService service,
            HolderDirectory holders) {
        this.results = results;
        this.access = access;
        this.decisions = decisions;
        this.assessments = assessments;
        this.service = service;
        this.holders = holders;
    }

    /** What is known of results of one assessment before something is said about them; read at once, whatever their number. */
    record Known(
            Assessment assessment,
            Map<UUID, Opinion> opinions,
            Map<UUID, Approval> approvals,
            Map<UUID, Outcome> outcomes) {}

    Known known(Caller caller, List<AssessmentResult> about) {
        holders.prefetch(caller, about.stream().map(AssessmentResult::holder).toList());
        List<UUID> ids = about.stream().map(AssessmentResult::id).toList();
        return new Known(
                // Held against being closed meanwhile.
                assessments.held(about.getFirst().assessmentId(), LockModeType.PESSIMISTIC_READ),
                decisions.opinions(ids),
                decisions.approvals(ids),
                decisions.current(about));
    }

    List<AssessmentResult> ofAssessment(Caller caller, UUID assessmentId, List<UUID> resultIds) {
        service.readable(caller, assessmentId);
        Map<UUID, AssessmentResult> found = access.get(resultIds);
        boolean allOfIt = found.size() == resultIds.size()
                && found.values().stream()
                        .allMatch(result -> result.assessmentId().equals(assessmentId));
        if (!allOfIt) {
            throw Problem.invalid("results", "有的结果不属于本次评定，或重复填写");
        }
        return resultIds.stream().map(found::get).toList();
    }

    /** By result; each branch is counted once. */
    Map<UUID, List<String>> warnings(List<AssessmentResult> about, List<Approval> approvals) {
        Map<UUID, List<String>> ofBranch = new HashMap<>();
        Map<UUID, List<String>> warnings = new HashMap<>();
        for (int i = 0; i < about.size(); i++) {
            AssessmentResult result = about.get(i);
            warnings.put(
                    result.id(),
                    approvals.get(i).grade() == Grade.EXCELLENT
                            ? ofBranch.computeIfAbsent(result.organizationId(), branch -> tooMany(result))
                            : List.of());
        }
        return warnings;
    }

    private List<String> tooMany(AssessmentResult result) {
        long excellent = decisions.countApproved(result.assessmentId(), result.organizationId(), Grade.EXCELLENT);
        long graded = results.countGraded(result.assessmentId(), result.organizationId());
        return excellent * EXCELLENT_ONE_IN <= graded
                ? List.of()
                : List.of("该支部已审定优秀 " + excellent + " 人，超过参加评定的 " + graded + " 名党员的三分之一，请核对。");
    }
}
