package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.access.account.Undo;
import org.dangjian.market.people.access.account.Undos;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.ledger.YearBooks;

/**
 * 一事一议 (《城市区域化党建调研报告》二(二)): the member or someone for them applies, the branch decides, the committee puts
 * it on record. From then on the evaluator looks at the plan's items instead of the standard set.
 */
@ApplicationScoped
public class IndividualPlanService {

    private static final Role[] DECIDERS = {Role.BRANCH_SECRETARY, Role.COMMUNITY_STAFF};

    private final IndividualPlanRepository plans;
    private final HolderDirectory holders;
    private final YearBooks books;
    private final PlanLines lines;
    private final PlanSettlement settlement;
    private final Ledger ledger;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Counterparts counterparts;
    private final Undos undos;
    private final PlanPages pages;

    IndividualPlanService(
            IndividualPlanRepository plans,
            HolderDirectory holders,
            YearBooks books,
            PlanLines lines,
            PlanSettlement settlement,
            Ledger ledger,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock,
            Counterparts counterparts,
            Undos undos,
            PlanPages pages) {
        this.pages = pages;
        this.undos = undos;
        this.counterparts = counterparts;
        this.plans = plans;
        this.holders = holders;
        this.books = books;
        this.lines = lines;
        this.settlement = settlement;
        this.ledger = ledger;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies for a member, by themself or on behalf.
     *
     * @throws Problem {@code validation-failed} naming each item the member cannot take on, {@code plan-below-line} when
     *     all of it done would not qualify, {@code plan-exists}, {@code period-closed}
     */
    @Transactional
    public IndividualPlanView apply(Caller caller, UUID memberId, ApplyForPlan request) {
        HolderPlace place = holders.get(Holder.member(memberId));
        if (!caller.is(place.holder()) && !place.isReachedBy(caller, Role.RESPONSIBLE)) {
            throw Problem.notFound();
        }
        requireOpen(request.year(), place);
        IndividualPlan plan =
                new IndividualPlan(memberId, request, lines.of(request, place), caller.accountId(), clock.now());
        plans.persistAndFlush(plan);
        record(caller, "individual-plan.applied", plan, place);
        return pages.view(caller, plan, place);
    }

    /**
     * Enters what the branch's meeting decided: its secretary, or for a branch without one the office it belongs to. A
     * place the member merely reports in to does not.
     *
     * @throws Problem {@code second-person-required} for the member and whoever applied, {@code reason-required} when
     *     declining without one
     */
    @Transactional
    public IndividualPlanView decide(Caller caller, UUID id, DecidePlan request) {
        IndividualPlan found = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = holders.get(Holder.member(found.memberId()));
        if (!caller.reaches(place.homePath(), DECIDERS)) {
            throw Problem.notFound();
        }
        if (caller.isConcernedAs(place.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (!request.decision().approvesElse(Decision.REJECT)) {
            Problem.requireReason(request.reason());
        }
        if (request.heldOn().isAfter(clock.today())) {
            throw Problem.invalid("heldOn", "会议日期不能晚于今天");
        }
        counterparts.require(caller, found.appliedBy());
        IndividualPlan plan = plans.locked(found);
        plan.decide(request, caller.accountId());
        plans.flush();
        tell(plan, place);
        record(caller, "individual-plan.decided", plan, place);
        return pages.view(caller, plan, place);
    }

    /**
     * The committee above the branch puts the plan on record, or returns it: the Party committee of the unit, for the
     * branches of a community its street. What was done before counts as the plan says.
     *
     * @throws Problem {@code second-person-required} for the member, whoever applied and whoever entered the decision,
     *     and in an office for members of the same unit
     */
    @Transactional
    public IndividualPlanView record(Caller caller, UUID id, Verdict request) {
        IndividualPlan found = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = committeeCase(caller, found);
        counterparts.require(caller, found.appliedBy(), found.decidedBy());
        if (!request.approvesElse(Decision.RETURN)) {
            Problem.requireReason(request.reason());
        }
        requireOpen(found.year(), place);
        ledger.lock(List.of(place.holder()), found.year());
        IndividualPlan plan = plans.locked(found);
        plan.record(request, caller.accountId(), clock.now());
        plans.flush();
        String settled = plan.status() == IndividualPlan.Status.RECORDED ? settlement.settle(caller, plan) : null;
        tell(plan, place);
        record(caller, "individual-plan.recorded", plan, place, settled);
        return pages.view(caller, plan, place);
    }

    /**
     * Takes a recorded plan back; the standard set is owed again.
     *
     * @return empty for the first of the two whom it takes
     * @throws Problem {@code second-person-required} for the member and their unit
     */
    @Transactional
    public Optional<IndividualPlanView> revoke(Caller caller, UUID id, Because request) {
        IndividualPlan found = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = committeeCase(caller, found);
        requireOpen(found.year(), place);
        found.requireRevocable();
        if (!undos.agreed(caller, Undo.Kind.INDIVIDUAL_PLAN, id, place.homePath(), request.reason())) {
            return Optional.empty();
        }
        IndividualPlan plan = plans.locked(found);
        plan.revoke(request.reason(), clock.now());
        plans.flush();
        tell(plan, place);
        record(caller, "individual-plan.revoked", plan, place);
        return Optional.of(pages.view(caller, plan, place));
    }

    /** On the line of affiliation alone: a unit's own committee, which stands above the branch, or an office above it. */
    private HolderPlace committeeCase(Caller caller, IndividualPlan plan) {
        HolderPlace place = holders.get(Holder.member(plan.memberId()));
        boolean ofOffice = caller.reaches(place.homePath(), Role.STREET_STAFF, Role.DISTRICT_ADMIN);
        boolean ofUnit = caller.paths(Role.UNIT_OFFICER).stream()
                .anyMatch(path ->
                        place.homePath().startsWith(path) && !place.homePath().equals(path));
        if (!ofOffice && !ofUnit) {
            throw Problem.notFound();
        }
        if (caller.isConcernedAs(place.holder()) || !ofUnit && holders.isOwnCase(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        return place;
    }

    private void requireOpen(int year, HolderPlace place) {
        if (year > clock.year() + 1) {
            throw Problem.invalid("year", "只能为本年度或下一年度申请");
        }
        books.requireOpen(year, place);
    }

    private void tell(IndividualPlan plan, HolderPlace place) {
        String text = plan.year() + " 年度一事一议方案：" + plan.status().title()
                + (plan.reason() == null ? "。" : "：" + plan.reason());
        inbox.tell(place.holder(), NoticeKind.INDIVIDUAL_PLAN, text, plan.id());
    }

    private void record(Caller caller, String action, IndividualPlan plan, HolderPlace place) {
        record(caller, action, plan, place, null);
    }

    private void record(Caller caller, String action, IndividualPlan plan, HolderPlace place, String entriesHash) {
        audit.record(
                caller,
                AuditEntry.of(action, "individual-plan", plan.id())
                        .in(place.homePath())
                        .with("memberId", plan.memberId())
                        .of(place.holder(), action.endsWith(".applied") && !caller.is(place.holder()))
                        .with("year", plan.year())
                        .with("items", plan.lines().size())
                        .with("status", plan.status())
                        .covering(entriesHash));
    }
}
