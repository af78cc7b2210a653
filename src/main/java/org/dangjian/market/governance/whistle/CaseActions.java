package org.dangjian.market.governance.whistle;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** What a caller can do with a case and its orders: words for pages, which say nothing else than the operations. */
final class CaseActions {

    private final Caller caller;
    private final List<String> grids;
    private final List<UUID> departments;

    CaseActions(Caller caller, List<String> grids) {
        this.caller = caller;
        this.grids = grids;
        this.departments = CaseAccess.departments(caller);
    }

    List<String> of(WhistleCase one, String path, List<WhistleOrder> orders) {
        List<String> actions = new ArrayList<>();
        boolean staff = caller.reaches(path, Role.STAFF);
        boolean street = caller.reaches(path, Role.DECIDERS);
        boolean mine = caller.accountId().equals(one.reporterId());
        switch (one.status()) {
            case REPORTED -> {
                add(actions, staff, "SETTLE_HERE", "ESCALATE", "TO_SHELF", "DISMISS");
                add(actions, mine || staff, "WITHDRAW");
            }
            case ESCALATED -> {
                add(actions, street, "ORDER", "SEND_BACK", "DISMISS");
                add(actions, mine || staff, "WITHDRAW");
            }
            case ORDERED -> add(actions, street, "ORDER");
            case SETTLED ->
                add(
                        actions,
                        (staff || grids.stream().anyMatch(path::startsWith))
                                && !caller.accountId().equals(one.handledBy()),
                        "CHECK");
            case ON_SHELF -> add(actions, staff, "SETTLE_HERE", "FROM_SHELF");
            case SETTLED_HERE, CHECKED -> add(actions, (mine || staff) && mayRate(one, orders), "RATE");
            case CLOSED, DISMISSED, WITHDRAWN -> {}
        }
        return actions;
    }

    private boolean mayRate(WhistleCase one, List<WhistleOrder> orders) {
        return !caller.accountId().equals(one.handledBy())
                && !caller.accountId().equals(one.checkedBy())
                && orders.stream().noneMatch(order -> departments.contains(order.departmentId()));
    }

    List<String> of(WhistleOrder order, String path) {
        List<String> actions = new ArrayList<>();
        boolean own = departments.contains(order.departmentId());
        switch (order.status()) {
            case SENT -> {
                add(actions, own, "ACKNOWLEDGE");
                add(actions, own && !order.wasRefused(), "NOT_OURS");
            }
            case ACKNOWLEDGED -> {
                add(actions, own, "SETTLE");
                add(actions, own && order.extensionStatus() == null, "EXTEND");
                add(actions, order.isExtensionAsked() && caller.reaches(path, Role.DECIDERS), "DECIDE");
            }
            case NOT_OURS -> add(actions, caller.reaches(path, Role.DECIDERS), "DECIDE");
            case SETTLED, RELEASED, CANCELLED -> {}
        }
        return actions;
    }

    private static void add(List<String> actions, boolean may, String... words) {
        if (may) {
            actions.addAll(List.of(words));
        }
    }
}
