package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseAccess;
import org.dangjian.market.governance.whistle.CaseRepository;
import org.dangjian.market.governance.whistle.CaseStatus;
import org.dangjian.market.governance.whistle.CaseViews;
import org.dangjian.market.governance.whistle.OrderFilter;
import org.dangjian.market.governance.whistle.OrderRepository;
import org.dangjian.market.governance.whistle.OrderStatus;
import org.dangjian.market.governance.whistle.OrderView;
import org.dangjian.market.governance.whistle.StepKind;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.WhistleOrder;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.calendar.WorkCalendar;
import org.dangjian.market.platform.calendar.WorkHours;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Verdict;

/**
 * What departments answer (主动承接、限时办理并反馈), and what the street decides on what they ask. Every act holds the case first and
 * then the order, so that of two at once the second finds what the first left.
 */
@ApplicationScoped
public class OrderAnswers {

    private final CaseRepository cases;
    private final OrderRepository orders;
    private final CaseAccess access;
    private final CaseViews views;
    private final CaseJournal journal;
    private final CaseNotices notices;
    private final Counterparts counterparts;
    private final WorkHours work;
    private final BusinessDay clock;

    OrderAnswers(
            CaseRepository cases,
            OrderRepository orders,
            CaseAccess access,
            CaseViews views,
            CaseJournal journal,
            CaseNotices notices,
            Counterparts counterparts,
            WorkCalendar calendar,
            BusinessDay clock) {
        this.cases = cases;
        this.orders = orders;
        this.access = access;
        this.views = views;
        this.journal = journal;
        this.notices = notices;
        this.counterparts = counterparts;
        this.work = new WorkHours(calendar::isWorked);
        this.clock = clock;
    }

    /** The orders of the caller's departments and of the caller's part of the tree, newest first. */
    @Transactional
    public Page<OrderView> find(Caller caller, OrderFilter filter, UUID before, int limit) {
        return views.orders(caller, filter, before, limit);
    }

    /** @throws Problem {@code not-found}, {@code state-conflict} once it was answered */
    @Transactional
    public OrderView acknowledge(Caller caller, UUID id) {
        Held held = hold(access.ofDepartment(caller, id));
        held.order().acknowledge(caller.accountId(), work, clock.now());
        return done(caller, held, StepKind.ACKNOWLEDGED, null);
    }

    /**
     * The department says that it is another's; the street decides.
     *
     * @throws Problem {@code not-found}; {@code state-conflict} once it was answered, or the street held to it
     */
    @Transactional
    public OrderView refuse(Caller caller, UUID id, Because request) {
        Held held = hold(access.ofDepartment(caller, id));
        held.order().refuse(request.reason().strip(), caller.accountId(), clock.now());
        notices.street(held.of(), "有部门申请退单：" + held.order().refusal());
        return done(caller, held, StepKind.NOT_OURS, held.order().refusal());
    }

    /** @throws Problem {@code not-found}; {@code state-conflict} when it was asked before, or the time is over */
    @Transactional
    public OrderView askExtension(Caller caller, UUID id, AskExtension request) {
        Held held = hold(access.ofDepartment(caller, id));
        held.order().askExtension(request.hours(), request.reason().strip(), clock.now());
        notices.street(
                held.of(), "有部门申请延期 " + request.hours() + " 小时：" + held.order().extensionReason());
        return done(caller, held, StepKind.EXTENSION_ASKED, held.order().extensionReason());
    }

    /**
     * The department says how it was settled. With the last one the case waits to be looked at.
     *
     * @throws Problem {@code not-found}, {@code state-conflict} unless it was taken up
     */
    @Transactional
    public OrderView settle(Caller caller, UUID id, SettleCase request) {
        Held held = hold(access.ofDepartment(caller, id));
        held.order().settle(request.text().strip(), caller.accountId(), clock.now());
        orders.flush();
        settleIfDone(held.of(), caller.accountId());
        cases.flush();
        journal.write(
                caller,
                StepKind.SETTLED,
                held.of(),
                held.order(),
                held.order().settlement(),
                false,
                request.evidenceIds());
        return views.order(caller, held.order());
    }

    /**
     * The street lets the department go or grants the time, or holds to what it ordered.
     *
     * @throws Problem {@code not-found}, {@code state-conflict} where nothing was asked, {@code second-person-required},
     *     {@code reason-required} for a refusal
     */
    @Transactional
    public OrderView decide(Caller caller, UUID id, Verdict request) {
        Held held = hold(access.decidable(caller, id));
        WhistleOrder order = held.order();
        counterparts.require(caller, order.answeredBy());
        boolean agreed = request.approvesElse(Decision.REJECT);
        if (!agreed) {
            Problem.requireReason(request.reason());
        }
        String why = request.reason() == null ? null : request.reason().strip();
        if (order.status() == OrderStatus.NOT_OURS) {
            order.decideRefusal(agreed, why, caller.accountId(), work, clock.now());
            orders.flush();
            if (agreed) {
                released(held, caller.accountId());
            }
            notices.department(
                    held.of(),
                    order,
                    agreed
                            ? "街道已同意退单。"
                            : "街道维持派单：" + why + "，请于 " + CaseNotices.moment(order.acknowledgeBy()) + " 前签收。");
            return done(caller, held, agreed ? StepKind.RELEASED : StepKind.UPHELD, why);
        }
        order.decideExtension(agreed, why, caller.accountId(), work, clock.now());
        notices.department(
                held.of(),
                order,
                agreed ? "街道已同意延期，请于 " + CaseNotices.moment(order.settleBy()) + " 前办结。" : "街道未同意延期：" + why);
        return done(caller, held, agreed ? StepKind.EXTENSION_GRANTED : StepKind.EXTENSION_REFUSED, why);
    }

    private void released(Held held, UUID by) {
        if (held.order().isLead()) {
            held.of().loseLead(clock.now());
        } else {
            settleIfDone(held.of(), by);
        }
    }

    /** With the last of those who hold it. */
    private void settleIfDone(WhistleCase of, UUID by) {
        boolean done = of.status() == CaseStatus.ORDERED
                && orders.live(of.id()).stream().allMatch(order -> order.status() == OrderStatus.SETTLED);
        if (done) {
            of.settle(by, clock.now());
            notices.community(of, "部门已办结，请现场核查。");
        }
    }

    private record Held(WhistleCase of, WhistleOrder order) {}

    private Held hold(WhistleOrder order) {
        return new Held(cases.locked(cases.findById(order.caseId())), orders.locked(order));
    }

    private OrderView done(Caller caller, Held held, StepKind kind, String note) {
        orders.flush();
        journal.write(caller, kind, held.of(), held.order(), note);
        return views.order(caller, held.order());
    }
}
