package org.dangjian.market.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.run.AssessmentResult;
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

    private final ResultRepository results;
    private final ResultAccess access;
    private final DecisionRepository decisions;
    private final SchemeDirectory schemes;
    private final SchemeRepository versions;
    private final YearEndOrder order;
    private final Inbox inbox;
    private final HolderDirectory holders;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Counterparts counterparts;
    private final ResultsAtOnce atOnce;

    DecisionService(
            ResultRepository results,
            ResultAccess access,
            DecisionRepository decisions,
            SchemeDirectory schemes,
            SchemeRepository versions,
            YearEndOrder order,
            Inbox inbox,
            HolderDirectory holders,
            AuditTrail audit,
            BusinessDay clock,
            Counterparts counterparts,
            ResultsAtOnce atOnce) {
        this.counterparts = counterparts;
        this.results = results;
        this.access = access;
        this.decisions = decisions;
        this.schemes = schemes;
        this.versions = versions;
        this.order = order;
        this.inbox = inbox;
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
        this.atOnce = atOnce;
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
        ResultsAtOnce.Known known = atOnce.known(caller, about);
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

    private Opinion opinion(Caller caller, ResultsAtOnce.Known known, AssessmentResult result, RecordOpinion request) {
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
        List<AssessmentResult> about = atOnce.ofAssessment(
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
        ResultsAtOnce.Known known = atOnce.known(caller, about);
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
        return atOnce.warnings(about, approvals);
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
            Caller caller, ResultsAtOnce.Known known, Scheme rules, AssessmentResult result, ApproveResult request) {
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
        List<AssessmentResult> about = atOnce.ofAssessment(
                caller,
                assessmentId,
                request.results().stream().map(ApproveResults.Decided::resultId).toList());
        Map<UUID, ApproveResult> decided = request.results().stream()
                .collect(Collectors.toMap(
                        ApproveResults.Decided::resultId,
                        one -> new ApproveResult(one.grade(), request.basis(), one.reason())));
        return decide(caller, about, decided);
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
