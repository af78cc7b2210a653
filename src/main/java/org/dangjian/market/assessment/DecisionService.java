package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.ledger.HolderDirectory;
import org.dangjian.market.ledger.HolderPlace;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;

/**
 * Records what people say and decide on results. The system suggests; the branch says its opinion, the superior committee
 * decides (《城市区域化党建调研报告》二(三)).
 */
@ApplicationScoped
public class DecisionService {

    private static final Role[] APPROVERS = {Role.STREET_STAFF, Role.DISTRICT_ADMIN};
    /** At most one graded member of a branch in three is EXCELLENT; more is a warning, not a refusal. */
    private static final int EXCELLENT_ONE_IN = 3;

    /** What was recorded, and what those who did it should look at. */
    private record Done(AssessmentResult result, Assessment assessment, List<String> warnings) {}

    private final ResultRepository results;
    private final ResultViews views;
    private final ResultAccess access;
    private final DecisionRepository decisions;
    private final AssessmentRepository assessments;
    private final SchemeDirectory schemes;
    private final SchemeRepository versions;
    private final AssessmentService service;
    private final YearEndOrder order;
    private final YearEndNotices notices;
    private final HolderDirectory holders;
    private final AuditTrail audit;
    private final BusinessDay clock;

    DecisionService(
            ResultRepository results,
            ResultViews views,
            ResultAccess access,
            DecisionRepository decisions,
            AssessmentRepository assessments,
            SchemeDirectory schemes,
            SchemeRepository versions,
            AssessmentService service,
            YearEndOrder order,
            YearEndNotices notices,
            HolderDirectory holders,
            AuditTrail audit,
            BusinessDay clock) {
        this.results = results;
        this.views = views;
        this.access = access;
        this.decisions = decisions;
        this.assessments = assessments;
        this.schemes = schemes;
        this.versions = versions;
        this.service = service;
        this.order = order;
        this.notices = notices;
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the opinion of the branch on a member, or of the community on a unit. Nobody records one on themself.
     *
     * @throws Problem {@code second-person-required}, {@code votes-invalid}, {@code result-recorded}; {@code too-early}
     *     before the results were shown, while they are, an objection is open or the branch votes
     */
    @Transactional
    public ResultView giveOpinion(Caller caller, UUID id, RecordOpinion request) {
        return views(caller, List.of(say(caller, id, request))).getFirst();
    }

    private Done say(Caller caller, UUID id, RecordOpinion request) {
        AssessmentResult result = access.get(id);
        HolderPlace place = access.placeOf(result);
        if (!caller.reaches(place.homePath(), Role.BRANCH_SECRETARY, Role.UNIT_OFFICER)
                && !place.isReachedBy(caller, Role.COMMUNITY_STAFF)) {
            throw Problem.notFound();
        }
        if (caller.is(result.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        Assessment assessment = open(result);
        request.grade().requireFor(result.holder());
        if (request.heldOn().isAfter(clock.today())) {
            throw Problem.invalid("heldOn", "开会日期不能晚于今天");
        }
        Opinion opinion = new Opinion(id, request, caller.accountId(), clock.now());
        if (decisions.opinion(id).isPresent()) {
            throw Problem.of(ProblemCode.RESULT_RECORDED);
        }
        order.requireDecidable(result);
        decisions.add(opinion);
        record(caller, "result.opinion-recorded", result, place, request.grade());
        return new Done(result, assessment, List.of());
    }

    /** Records what one meeting said about many, all of them or none; each as {@link #giveOpinion} does. */
    @Transactional
    public Page<ResultView> giveOpinions(Caller caller, UUID assessmentId, RecordOpinions request) {
        requireOf(
                assessmentId,
                request.results().stream().map(RecordOpinions.Said::resultId).toList(),
                caller);
        List<Done> said = request.results().stream()
                .map(one -> say(caller, one.resultId(), request.of(one)))
                .toList();
        return new Page<>(views(caller, said), null, null);
    }

    /**
     * Approves the grade. A second person does it, after the opinion, and nobody for themself or their own unit. The person
     * or unit is told.
     *
     * @throws Problem {@code second-person-required}, {@code opinion-required}, {@code result-recorded}, {@code too-early};
     *     {@code reason-required} for another grade than suggested
     */
    @Transactional
    public ResultView approve(Caller caller, UUID id, ApproveResult request) {
        return views(caller, List.of(decide(caller, id, request))).getFirst();
    }

    private Done decide(Caller caller, UUID id, ApproveResult request) {
        AssessmentResult result = access.get(id);
        HolderPlace place = access.placeOf(result);
        if (!place.isReachedBy(caller, APPROVERS)) {
            throw Problem.notFound();
        }
        if (holders.isOwnCase(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        Assessment assessment = open(result);
        request.grade().requireFor(result.holder());
        Opinion opinion = decisions.opinion(id).orElseThrow(() -> Problem.of(ProblemCode.OPINION_REQUIRED));
        Approval approval =
                new Approval(result, suggested(result, assessment), opinion, request, caller.accountId(), clock.now());
        if (decisions.approval(id).isPresent()) {
            throw Problem.of(ProblemCode.RESULT_RECORDED);
        }
        order.requireDecidable(result);
        decisions.add(approval);
        record(caller, "result.approved", result, place, request.grade());
        notices.approved(result, assessment.year(), request.grade());
        return new Done(result, assessment, warnings(result, request.grade()));
    }

    /** Approves the grades of many, all of them or none; each as {@link #approve(Caller, UUID, ApproveResult)} does. */
    @Transactional
    public Page<ResultView> approve(Caller caller, UUID assessmentId, ApproveResults request) {
        requireOf(
                assessmentId,
                request.results().stream().map(ApproveResults.Decided::resultId).toList(),
                caller);
        List<Done> decided = request.results().stream()
                .map(one ->
                        decide(caller, one.resultId(), new ApproveResult(one.grade(), request.basis(), one.reason())))
                .toList();
        return new Page<>(views(caller, decided), null, null);
    }

    private Set<Grade> suggested(AssessmentResult result, Assessment assessment) {
        return SuggestedGrades.of(
                schemes.rules(versions.findById(assessment.schemeId())),
                result.holder().type(),
                decisions.current(result));
    }

    private void requireOf(UUID assessmentId, List<UUID> resultIds, Caller caller) {
        service.readable(caller, assessmentId);
        long ofIt = access.get(resultIds).values().stream()
                .filter(result -> result.assessmentId().equals(assessmentId))
                .count();
        if (ofIt < resultIds.size()) {
            throw Problem.invalid("results", "有的结果不属于本次评定，或重复填写");
        }
    }

    private List<ResultView> views(Caller caller, List<Done> done) {
        List<ResultView> shown = views.of(
                caller,
                done.stream().map(Done::result).toList(),
                done.getFirst().assessment());
        return IntStream.range(0, done.size())
                .mapToObj(i -> shown.get(i).withWarnings(done.get(i).warnings()))
                .toList();
    }

    private List<String> warnings(AssessmentResult result, Grade grade) {
        if (grade != Grade.EXCELLENT) {
            return List.of();
        }
        long excellent = decisions.countApproved(result.assessmentId(), result.organizationId(), Grade.EXCELLENT);
        long graded = results.countGraded(result.assessmentId(), result.organizationId());
        return excellent * EXCELLENT_ONE_IN <= graded
                ? List.of()
                : List.of("该支部已审定优秀 " + excellent + " 人，超过参加评定的 " + graded + " 名党员的三分之一，请核对。");
    }

    /** The assessment, held against being closed meanwhile. */
    private Assessment open(AssessmentResult result) {
        Assessment assessment = assessments.held(result.assessmentId(), LockModeType.PESSIMISTIC_READ);
        assessment.requireOpen();
        return assessment;
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
