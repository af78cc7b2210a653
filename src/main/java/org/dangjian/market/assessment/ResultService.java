package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.ledger.HolderDirectory;
import org.dangjian.market.ledger.HolderPlace;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;

/**
 * Shows results and records what people say and decide on them. The system suggests; the branch says its opinion, the
 * superior committee decides (《城市区域化党建调研报告》二(三)).
 */
@ApplicationScoped
public class ResultService {

    private static final Role[] APPROVERS = {Role.STREET_STAFF, Role.DISTRICT_ADMIN};
    /** At most one member in three is EXCELLENT; more is a warning, not a refusal. */
    private static final int EXCELLENT_ONE_IN = 3;

    private final ResultRepository results;
    private final DecisionRepository decisions;
    private final AssessmentRepository assessments;
    private final AssessmentService service;
    private final OrganizationDirectory organizations;
    private final HolderDirectory holders;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ResultService(
            ResultRepository results,
            DecisionRepository decisions,
            AssessmentRepository assessments,
            AssessmentService service,
            OrganizationDirectory organizations,
            HolderDirectory holders,
            AuditTrail audit,
            BusinessDay clock) {
        this.results = results;
        this.decisions = decisions;
        this.assessments = assessments;
        this.service = service;
        this.organizations = organizations;
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
    }

    /** The results of an assessment that lie in the caller's scope, in the order of evaluation. */
    @Transactional
    public Page<ResultView> find(
            Caller caller, UUID assessmentId, ResultFilter filter, UUID after, int limit, boolean count) {
        Assessment assessment = service.readable(caller, assessmentId);
        String path = organizations.get(assessment.organizationId()).path();
        ResultScope scope = ResultScope.of(caller, path);
        String below = filter.organizationId() == null
                ? null
                : organizations.readable(caller, filter.organizationId()).path();
        List<AssessmentResult> rows = results.find(assessmentId, scope, filter.band(), below, after, limit + 1);
        List<UUID> ids = rows.stream().map(AssessmentResult::id).toList();
        Map<UUID, Opinion> opinions = ids.isEmpty() ? Map.of() : decisions.opinions(ids);
        Map<UUID, Approval> approvals = ids.isEmpty() ? Map.of() : decisions.approvals(ids);
        Page<ResultView> page = Page.of(rows, limit, row -> row.id().toString())
                .map(row ->
                        view(row, assessment, opinions.get(row.id()), approvals.get(row.id()), !isSelf(caller, row)));
        return count ? page.withTotal(results.count(assessmentId, scope, filter.band(), below)) : page;
    }

    /** A result: for those responsible at any time, for the person or unit itself once the year is closed. */
    @Transactional
    public ResultView get(Caller caller, UUID id) {
        AssessmentResult result = results.findByIdOptional(id).orElseThrow(Problem::notFound);
        Assessment assessment = assessments.findById(result.assessmentId());
        boolean responsible = placeOf(result).isReachedBy(caller, ResultScope.READERS);
        if (!responsible && !(assessment.isClosed() && isSelf(caller, result))) {
            throw Problem.notFound();
        }
        return view(caller, result, assessment);
    }

    /**
     * Records the opinion of the branch on a member, or of the community on a unit. Nobody records one on themself.
     *
     * @throws Problem {@code second-person-required}, {@code votes-invalid}, {@code result-recorded}
     */
    @Transactional
    public ResultView giveOpinion(Caller caller, UUID id, RecordOpinion request) {
        AssessmentResult result = results.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = placeOf(result);
        if (!caller.reaches(place.homePath(), Role.BRANCH_SECRETARY, Role.UNIT_OFFICER)
                && !place.isReachedBy(caller, Role.COMMUNITY_STAFF)) {
            throw Problem.notFound();
        }
        if (isSelf(caller, result)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        Assessment assessment = withResults(result);
        request.grade().requireFor(result.holder());
        if (request.heldOn().isAfter(clock.today())) {
            throw Problem.invalid("heldOn", "开会日期不能晚于今天");
        }
        Opinion opinion = new Opinion(id, request, caller.accountId(), clock.now());
        if (decisions.opinion(id).isPresent()) {
            throw Problem.of(ProblemCode.RESULT_RECORDED);
        }
        decisions.add(opinion);
        record(caller, "result.opinion-recorded", result, place, request.grade());
        return view(caller, result, assessment);
    }

    /**
     * Approves the grade, before or after the year is closed. A second person does it, after the opinion, and nobody for
     * themself or their own unit.
     *
     * @throws Problem {@code second-person-required}, {@code opinion-required}, {@code result-recorded}
     */
    @Transactional
    public ResultView approve(Caller caller, UUID id, ApproveResult request) {
        AssessmentResult result = results.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = placeOf(result);
        if (!place.isReachedBy(caller, APPROVERS)) {
            throw Problem.notFound();
        }
        if (holders.isOwnCase(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        Assessment assessment = withResults(result);
        request.grade().requireFor(result.holder());
        Opinion opinion = decisions.opinion(id).orElseThrow(() -> Problem.of(ProblemCode.OPINION_REQUIRED));
        Approval approval = new Approval(result, opinion, request, caller.accountId(), clock.now());
        if (!decisions.approvals(List.of(id)).isEmpty()) {
            throw Problem.of(ProblemCode.RESULT_RECORDED);
        }
        decisions.add(approval);
        record(caller, "result.approved", result, place, request.grade());
        return view(caller, result, assessment).withWarnings(warnings(assessment, request.grade()));
    }

    private List<String> warnings(Assessment assessment, Grade grade) {
        long excellent = decisions.countApproved(assessment.id(), Grade.EXCELLENT);
        if (grade != Grade.EXCELLENT || excellent * EXCELLENT_ONE_IN <= assessment.evaluated()) {
            return List.of();
        }
        return List.of("本次评定已审定优秀 " + excellent + " 人，超过 " + assessment.evaluated() + " 名党员的三分之一，请核对。");
    }

    private Assessment withResults(AssessmentResult result) {
        Assessment assessment = assessments.findById(result.assessmentId());
        assessment.requireResults();
        return assessment;
    }

    /** Where the holder was evaluated, and where they report in to today. */
    private HolderPlace placeOf(AssessmentResult result) {
        String home = organizations.get(result.organizationId()).path();
        List<String> reportIns =
                holders.find(result.holder()).map(HolderPlace::reportIns).orElse(List.of());
        return new HolderPlace(result.holder(), result.holderName(), home, reportIns);
    }

    private static boolean isSelf(Caller caller, AssessmentResult result) {
        return caller.is(result.holder());
    }

    private ResultView view(Caller caller, AssessmentResult result, Assessment assessment) {
        Opinion opinion = decisions.opinion(result.id()).orElse(null);
        Approval approval = decisions.approvals(List.of(result.id())).get(result.id());
        return view(result, assessment, opinion, approval, !isSelf(caller, result));
    }

    private static ResultView view(
            AssessmentResult result, Assessment assessment, Opinion opinion, Approval approval, boolean withMinutes) {
        return ResultView.of(
                result,
                assessment,
                Optional.ofNullable(opinion)
                        .map(said -> OpinionView.of(said, withMinutes))
                        .orElse(null),
                Optional.ofNullable(approval).map(ApprovalView::of).orElse(null));
    }

    private void record(Caller caller, String action, AssessmentResult result, HolderPlace place, Grade grade) {
        audit.record(
                caller,
                AuditEntry.of(action, "result", result.id())
                        .in(place.homePath())
                        .with("assessmentId", result.assessmentId())
                        .with("grade", grade));
    }
}
