package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.governance.whistle.CaseAccess;
import org.dangjian.market.governance.whistle.CaseRepository;
import org.dangjian.market.governance.whistle.CaseStatus;
import org.dangjian.market.governance.whistle.CaseView;
import org.dangjian.market.governance.whistle.CaseViews;
import org.dangjian.market.governance.whistle.OrderRepository;
import org.dangjian.market.governance.whistle.StepKind;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.WhistleOrder;
import org.dangjian.market.governance.whistle.matter.Departments;
import org.dangjian.market.governance.whistle.matter.Matter;
import org.dangjian.market.governance.whistle.matter.Matters;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.calendar.WorkCalendar;
import org.dangjian.market.platform.calendar.WorkHours;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/**
 * The street blows the whistle (街道吹哨、部门报到): one department leads, others help, each with its time limits by the public
 * calendar.
 */
@ApplicationScoped
public class OrderService {

    /** Where neither the street nor a matter says how long: half a worked day to answer, five days to settle. */
    private static final int ACKNOWLEDGE_HOURS = 4;

    private static final int SETTLE_HOURS = 40;

    private final CaseRepository cases;
    private final OrderRepository orders;
    private final CaseAccess access;
    private final CaseViews views;
    private final CaseJournal journal;
    private final CaseNotices notices;
    private final Matters matters;
    private final Departments departments;
    private final OrganizationDirectory organizations;
    private final WorkHours work;
    private final BusinessDay clock;

    OrderService(
            CaseRepository cases,
            OrderRepository orders,
            CaseAccess access,
            CaseViews views,
            CaseJournal journal,
            CaseNotices notices,
            Matters matters,
            Departments departments,
            OrganizationDirectory organizations,
            WorkCalendar calendar,
            BusinessDay clock) {
        this.cases = cases;
        this.orders = orders;
        this.access = access;
        this.views = views;
        this.journal = journal;
        this.notices = notices;
        this.matters = matters;
        this.departments = departments;
        this.organizations = organizations;
        this.work = new WorkHours(calendar::isWorked);
        this.clock = clock;
    }

    /**
     * Sends a case to departments of the district: one that leads, unless one does, and those that help.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}, {@code validation-failed}
     */
    @Transactional
    public CaseView order(Caller caller, UUID id, OrderCase request) {
        WhistleCase one = access.managed(caller, id, Role.DECIDERS);
        if (one.status() != CaseStatus.ORDERED) {
            one.require(CaseStatus.ESCALATED);
        }
        Organization district = organizations.get(one.districtId());
        if (request.matterId() != null) {
            matters.require(request.matterId(), district.id());
        }
        one.classify(request.matterId(), request.urgent());
        Optional<Matter> matter = matters.find(one.matterId());
        List<WhistleOrder> live = orders.live(id);
        UUID lead = lead(request, matter, live);
        Set<UUID> support = support(request, matter, lead, live);
        if (lead == null && support.isEmpty()) {
            throw Problem.invalid("supportIds", "这些部门已有派单，请选择要派单的部门");
        }
        if (lead != null) {
            departments.require(district, "leadId", List.of(lead));
        }
        departments.require(district, "supportIds", support);
        WhistleOrder.Terms terms = terms(request, matter, one);
        if (lead != null) {
            promote(live, lead);
            send(caller, one, lead, true, terms, request.note());
        }
        support.forEach(each -> send(caller, one, each, false, terms, request.note()));
        one.order(clock.now());
        cases.flush();
        return views.view(caller, one);
    }

    private static UUID lead(OrderCase request, Optional<Matter> matter, List<WhistleOrder> live) {
        if (live.stream().anyMatch(WhistleOrder::isLead)) {
            if (request.leadId() != null) {
                throw Problem.invalid("leadId", "已有牵头部门，请只选择协办部门");
            }
            return null;
        }
        UUID lead = request.leadId() != null
                ? request.leadId()
                : matter.map(Matter::leadId).orElse(null);
        if (lead == null) {
            throw Problem.invalid("leadId", "请选择牵头部门");
        }
        return lead;
    }

    private static Set<UUID> support(OrderCase request, Optional<Matter> matter, UUID lead, List<WhistleOrder> live) {
        Set<UUID> support = new LinkedHashSet<>(
                request.supportIds() != null
                        ? request.supportIds()
                        : lead == null ? List.of() : matter.map(Matter::support).orElse(Set.of()));
        support.remove(lead);
        support.removeAll(live.stream().map(WhistleOrder::departmentId).collect(Collectors.toSet()));
        return support;
    }

    private static WhistleOrder.Terms terms(OrderCase request, Optional<Matter> matter, WhistleCase one) {
        int acknowledge = request.acknowledgeHours() != null
                ? request.acknowledgeHours()
                : matter.map(Matter::acknowledgeHours).orElse(ACKNOWLEDGE_HOURS);
        int settle = request.settleHours() != null
                ? request.settleHours()
                : matter.map(Matter::settleHours).orElse(Math.max(SETTLE_HOURS, acknowledge));
        if (settle < acknowledge) {
            throw Problem.invalid("settleHours", "办结时限不能短于签收时限");
        }
        return new WhistleOrder.Terms(acknowledge, settle, one.isUrgent());
    }

    /** Who helped so far leads from now on: one order of a case is enough for a department. */
    private void promote(List<WhistleOrder> live, UUID lead) {
        live.stream()
                .filter(order -> order.departmentId().equals(lead))
                .forEach(order -> orders.locked(order).cancel(clock.now()));
        orders.flush();
    }

    private void send(
            Caller caller, WhistleCase one, UUID department, boolean lead, WhistleOrder.Terms terms, String note) {
        WhistleOrder order = new WhistleOrder(one.id(), department, lead, terms, caller.accountId(), work, clock.now());
        orders.persistAndFlush(order);
        journal.write(caller, StepKind.ORDERED, one, order, note);
        notices.department(
                one,
                order,
                (lead ? "派给您单位牵头办理" : "派给您单位协办") + "，请于 " + CaseNotices.moment(order.acknowledgeBy()) + " 前签收，"
                        + CaseNotices.moment(order.settleBy()) + " 前办结。");
    }
}
