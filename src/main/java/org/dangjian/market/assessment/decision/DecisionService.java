package org.dangjian.market.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.Outcome;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.assessment.run.YearEndOrder;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/**
 * Records what people say and decide on results. The system suggests; the branch says its opinion, the superior committee
 * decides (《城市区域化党建调研报告》二(三)).
 */
@ApplicationScoped
public class DecisionService {

    /** At most one graded member of a branch in three is EXCELLENT; more is a warning, not a refusal. */
    private static final int EXCELLENT_ONE_IN = 3;

    private final ResultRepository results;
    private final ResultAccess access;
    private final DecisionRepository decisions;
    private final AssessmentRepository assessments;
    private final SchemeDirectory schemes;
    private final SchemeRepository versions;
    private final AssessmentService service;
    private final YearEndOrder order;
    private final Inbox inbox;
    private final HolderDirectory holders;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Counterparts counterparts;

    DecisionService(
            ResultRepository results,
            ResultAccess access,
            DecisionRepository decisions,
            AssessmentRepository assessments,
            SchemeDirectory schemes,
            SchemeRepository versions,
            AssessmentService service,
            YearEndOrder order,
            Inbox inbox,
            HolderDirectory holders,
            AuditTrail audit,
            BusinessDay clock,
            Counterparts counterparts) {
        this.counterparts = counterparts;
        this.results = results;
        this.access = access;
        this.decisions = decisions;
        this.assessments = assessments;
        this.schemes = schemes;
        this.versions = versions;
        this.service = service;
        this.order = order;
        this.inbox = inbox;
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
    public void giveOpinion(Caller caller, UUID id, RecordOpinion request) {
        AssessmentResult result = access.get(id);
        say(caller, List.of(result), Map.of(id, request));
    }

    private void say(Caller caller, List<AssessmentResult> about, Map<UUID, RecordOpinion> said) {
        Known known = known(caller, about);
        List<Opinion> opinions = about.stream()
                .map(result -> opinion(caller, known, result, said.get(result.id())))
                .toList();
        order.requireDecidable(about);
        decisions.addOpinions(opinions);
        about.forEach(result -> record(
                caller,
                "result.opinion-recorded",
                result,
                access.placeOf(result),
                said.get(result.id()).grade()));
    }

    private Opinion opinion(Caller caller, Known known, AssessmentResult result, RecordOpinion request) {
        HolderPlace place = access.placeOf(result);
        if (!caller.reaches(place.homePath(), Role.BRANCH_SECRETARY, Role.UNIT_OFFICER)
                && !place.isReachedBy(caller, Role.COMMUNITY_STAFF)) {
            throw Problem.notFound();
        }
        if (caller.isConcernedAs(result.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        known.assessment().requireOpen();
        request.grade().requireFor(result.holder());
        if (request.heldOn().isAfter(clock.today())) {
            throw Problem.invalid("heldOn", "开会日期不能晚于今天");
        }
        Opinion opinion = new Opinion(result.id(), request, caller.accountId(), clock.now());
        if (known.opinions().containsKey(result.id())) {
            throw Problem.of(ProblemCode.RESULT_RECORDED);
        }
        return opinion;
    }

    /** Records what one meeting said about many, all of them or none; each as {@link #giveOpinion} does. */
    @Transactional
    public void giveOpinions(Caller caller, UUID assessmentId, RecordOpinions request) {
        List<AssessmentResult> about = ofAssessment(
                caller,
                assessmentId,
                request.results().stream().map(RecordOpinions.Said::resultId).toList());
        Map<UUID, RecordOpinion> said =
                request.results().stream().collect(Collectors.toMap(RecordOpinions.Said::resultId, request::of));
        say(caller, about, said);
    }

    /**
     * Approves the grade. A second person does it, after the opinion, and nobody for themself or their own unit. The person
     * or unit is told.
     *
     * @return what is worth a look, by result
     * @throws Problem {@code second-person-required}, {@code opinion-required}, {@code result-recorded}, {@code too-early};
     *     {@code reason-required} for another grade than suggested
     */
    @Transactional
    public Map<UUID, List<String>> approve(Caller caller, UUID id, ApproveResult request) {
        AssessmentResult result = access.get(id);
        return decide(caller, List.of(result), Map.of(id, request));
    }

    private Map<UUID, List<String>> decide(
            Caller caller, List<AssessmentResult> about, Map<UUID, ApproveResult> decided) {
        Known known = known(caller, about);
        Scheme rules = schemes.rules(versions.findById(known.assessment().schemeId()));
        List<Approval> approvals = about.stream()
                .map(result -> approval(caller, known, rules, result, decided.get(result.id())))
                .toList();
        counterparts.require(
                caller,
                about.stream()
                        .map(result -> known.opinions().get(result.id()).recordedBy())
                        .collect(Collectors.toSet()));
        order.requireDecidable(about);
        decisions.addApprovals(approvals);
        about.forEach(result -> record(
                caller,
                "result.approved",
                result,
                access.placeOf(result),
                decided.get(result.id()).grade()));
        tell(about, known.assessment().year(), approvals);
        return warnings(about, approvals);
    }

    /** Tells each what was decided; {@code approvals} in the order of the results. */
    private void tell(List<AssessmentResult> about, int year, List<Approval> approvals) {
        List<Inbox.Message> messages = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            String text = year + " 年度评定等次已经审定：" + approvals.get(i).grade().title() + "。";
            messages.add(new Inbox.Message(
                    about.get(i).holder(), NoticeKind.RESULT, text, about.get(i).id()));
        }
        inbox.tell(messages);
    }

    private Approval approval(
            Caller caller, Known known, Scheme rules, AssessmentResult result, ApproveResult request) {
        HolderPlace place = access.placeOf(result);
        if (!place.isReachedBy(caller, Role.DECIDERS)) {
            throw Problem.notFound();
        }
        if (holders.isOwnCase(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        known.assessment().requireOpen();
        request.grade().requireFor(result.holder());
        Opinion opinion = known.opinions().get(result.id());
        if (opinion == null) {
            throw Problem.of(ProblemCode.OPINION_REQUIRED);
        }
        Set<Grade> suggested = SuggestedGrades.of(
                rules, result.holder().type(), known.outcomes().get(result.id()));
        Approval approval = new Approval(result, suggested, opinion, request, caller.accountId(), clock.now());
        if (known.approvals().containsKey(result.id())) {
            throw Problem.of(ProblemCode.RESULT_RECORDED);
        }
        return approval;
    }

    /** Approves the grades of many, all of them or none; each as {@link #approve(Caller, UUID, ApproveResult)} does. */
    @Transactional
    public Map<UUID, List<String>> approve(Caller caller, UUID assessmentId, ApproveResults request) {
        List<AssessmentResult> about = ofAssessment(
                caller,
                assessmentId,
                request.results().stream().map(ApproveResults.Decided::resultId).toList());
        Map<UUID, ApproveResult> decided = request.results().stream()
                .collect(Collectors.toMap(
                        ApproveResults.Decided::resultId,
                        one -> new ApproveResult(one.grade(), request.basis(), one.reason())));
        return decide(caller, about, decided);
    }

    /** What is known of results of one assessment before something is said about them; read at once, whatever their number. */
    private record Known(
            Assessment assessment,
            Map<UUID, Opinion> opinions,
            Map<UUID, Approval> approvals,
            Map<UUID, Outcome> outcomes) {}

    private Known known(Caller caller, List<AssessmentResult> about) {
        holders.prefetch(caller, about.stream().map(AssessmentResult::holder).toList());
        List<UUID> ids = about.stream().map(AssessmentResult::id).toList();
        return new Known(
                // Held against being closed meanwhile.
                assessments.held(about.getFirst().assessmentId(), LockModeType.PESSIMISTIC_READ),
                decisions.opinions(ids),
                decisions.approvals(ids),
                decisions.current(about));
    }

    private List<AssessmentResult> ofAssessment(Caller caller, UUID assessmentId, List<UUID> resultIds) {
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
    private Map<UUID, List<String>> warnings(List<AssessmentResult> about, List<Approval> approvals) {
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

    private void record(Caller caller, String action, AssessmentResult result, HolderPlace place, Grade grade) {
        audit.record(
                caller,
                AuditEntry.of(action, "result", result.id())
                        .in(place.homePath())
                        .with("assessmentId", result.assessmentId())
                        .with("grade", grade));
    }
}
