package org.dangjian.market.assessment.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.assessment.decision.Approval;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/**
 * Keeps help plans (帮扶，《城市区域化党建调研报告》二(三)): a helper, what is done, and a check within the year. What follows
 * from the check is for people to decide; nobody is moved to another branch.
 */
@ApplicationScoped
public class HelpPlanService {

    private final HelpPlanRepository plans;
    private final ResultAccess access;
    private final DecisionRepository decisions;
    private final MemberDirectory members;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;

    HelpPlanService(
            HelpPlanRepository plans,
            ResultAccess access,
            DecisionRepository decisions,
            MemberDirectory members,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock) {
        this.plans = plans;
        this.access = access;
        this.decisions = decisions;
        this.members = members;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a plan for a member whose approved grade asks for help.
     *
     * @throws Problem {@code help-not-due} before the approval and for the grades 优秀 and 合格; {@code forbidden} for
     *     whoever stands below the committee when the member was found unqualified
     */
    @Transactional
    public HelpPlanView make(Caller caller, UUID resultId, MakeHelpPlan request) {
        AssessmentResult result = access.get(resultId);
        HolderPlace place = access.placeOf(result);
        if (!place.isReachedBy(caller, Role.RESPONSIBLE)) {
            throw Problem.notFound();
        }
        if (caller.isConcernedAs(result.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        Approval approval =
                decisions.approval(resultId).orElseThrow(() -> Problem.of(ProblemCode.HELP_NOT_DUE, "评定等次尚未审定"));
        HelpPlan.Kind kind = kind(result, approval);
        if (kind == HelpPlan.Kind.CONCENTRATED && !place.isReachedBy(caller, Role.DECIDERS)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        boolean knownHelper = members.find(request.helperId())
                .filter(helper -> caller.reachesAny(members.placesOf(helper), Role.RESPONSIBLE))
                .isPresent();
        if (!knownHelper) {
            throw Problem.invalid("helperId", "没有这名党员，或不在您的管理范围内");
        }
        HelpPlan plan = new HelpPlan(result, approval, kind, request, caller.accountId(), clock.now());
        plans.persistAndFlush(plan);
        record(caller, "help.planned", plan, place);
        inbox.tell(Holder.member(plan.memberId()), NoticeKind.HELP_PLAN, "党组织已为您确定帮扶联系人和帮扶措施，请登录查看。", plan.id());
        inbox.tell(Holder.member(plan.helperId()), NoticeKind.HELP_PLAN, "您被确定为帮扶联系人，请登录查看帮扶措施。", plan.id());
        return view(caller, plan);
    }

    private HelpPlan.Kind kind(AssessmentResult result, Approval approval) {
        if (result.holder().type() != Holder.Type.MEMBER
                || !decisions.current(result).isGraded()) {
            throw Problem.of(ProblemCode.HELP_NOT_DUE, "帮扶只适用于参加评定的党员");
        }
        return switch (approval.grade()) {
            case UNQUALIFIED -> HelpPlan.Kind.CONCENTRATED;
            case BASICALLY_QUALIFIED, NOT_GRADED -> HelpPlan.Kind.BRANCH;
            default ->
                throw Problem.of(
                        ProblemCode.HELP_NOT_DUE, "审定等次为" + approval.grade().title());
        };
    }

    /** Notes what was done: the helper, or those responsible. */
    @Transactional
    public HelpPlanView note(Caller caller, UUID id, AddHelpNote request) {
        HelpPlan found = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = access.placeOf(access.get(found.resultId()));
        if (!found.helperId().equals(caller.memberId()) && !place.isReachedBy(caller, Role.RESPONSIBLE)) {
            throw Problem.notFound();
        }
        HelpPlan plan = plans.locked(found);
        plan.requireOpen();
        requireBetween("madeOn", request.madeOn(), plan);
        plans.add(new HelpNote(id, request, caller.accountId(), clock.now()));
        record(caller, "help.noted", plan, place);
        return view(caller, plan);
    }

    /**
     * Records what was found when the member was looked at again: neither the helper nor the member does it, and for a
     * member who was found unqualified the committee does.
     *
     * @throws Problem {@code second-person-required}, {@code forbidden}, {@code state-conflict}
     */
    @Transactional
    public HelpPlanView check(Caller caller, UUID id, CheckHelpPlan request) {
        HelpPlan found = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = access.placeOf(access.get(found.resultId()));
        if (!place.isReachedBy(caller, Role.RESPONSIBLE)) {
            throw Problem.notFound();
        }
        if (found.kind() == HelpPlan.Kind.CONCENTRATED && !place.isReachedBy(caller, Role.DECIDERS)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        if (caller.isMember(found.helperId()) || caller.isMember(found.memberId())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        HelpPlan plan = plans.locked(found);
        plan.requireOpen();
        requireBetween("checkedOn", request.checkedOn(), plan);
        plan.check(request, caller.accountId());
        plans.flush();
        record(caller, "help.checked", plan, place);
        tellChecked(plan, access.get(plan.resultId()).organizationId());
        return view(caller, plan);
    }

    /** @param branchId where the case goes when the help has not led to the standard */
    private void tellChecked(HelpPlan plan, UUID branchId) {
        String found = plan.outcome() == HelpPlan.Effect.MET
                ? plan.outcome().title() + "，登记日期 " + plan.checkedOn()
                : plan.outcome().title();
        inbox.tell(Holder.member(plan.memberId()), NoticeKind.HELP_PLAN, "帮扶情况已经检查：" + found + "。", plan.id());
        if (plan.outcome() == HelpPlan.Effect.NOT_MET) {
            inbox.tell(Holder.organization(branchId), NoticeKind.HELP_PLAN, "一名党员帮扶期满检查仍不合格，请提交支部研究。", plan.id());
        }
    }

    private void requireBetween(String field, LocalDate day, HelpPlan plan) {
        if (day.isBefore(plan.approvedOn()) || day.isAfter(clock.today())) {
            throw Problem.invalid(field, "日期应在 " + plan.approvedOn() + " 至今天之间");
        }
    }

    /** The plans in the caller's reach, and those in which the caller helps or is helped, newest first. */
    @Transactional
    public Page<HelpPlanView> find(Caller caller, HelpPlanFilter filter, UUID before, int limit) {
        List<HelpPlan> found =
                plans.find(caller, caller.paths(Role.OVERSEERS), filter, clock.today(), before, limit + 1);
        return Page.of(views(caller, found), limit, view -> view.id().toString());
    }

    @Transactional
    public HelpPlanView get(Caller caller, UUID id) {
        HelpPlan plan = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!plans.isVisible(caller, caller.paths(Role.OVERSEERS), id)) {
            throw Problem.notFound();
        }
        return view(caller, plan);
    }

    private HelpPlanView view(Caller caller, HelpPlan plan) {
        return views(caller, List.of(plan)).getFirst();
    }

    private List<HelpPlanView> views(Caller caller, List<HelpPlan> found) {
        Map<UUID, List<HelpNote>> notes =
                plans.notes(found.stream().map(HelpPlan::id).toList());
        Map<UUID, String> names = members.names(
                caller,
                found.stream()
                        .flatMap(plan -> Stream.of(plan.memberId(), plan.helperId()))
                        .collect(Collectors.toSet()));
        return found.stream()
                .map(plan -> HelpPlanView.of(
                        plan,
                        names.get(plan.memberId()),
                        names.get(plan.helperId()),
                        notes.getOrDefault(plan.id(), List.of()),
                        clock.today()))
                .toList();
    }

    private void record(Caller caller, String action, HelpPlan plan, HolderPlace place) {
        audit.record(
                caller,
                AuditEntry.of(action, "help-plan", plan.id())
                        .in(place.homePath())
                        .with("resultId", plan.resultId())
                        .with("helperId", plan.helperId())
                        .with("kind", plan.kind())
                        .with("checkOn", plan.checkOn())
                        .with("outcome", plan.outcome()));
    }
}
