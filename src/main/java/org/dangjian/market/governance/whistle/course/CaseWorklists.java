package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseAccess;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** What of cases waits for the community, for the street and for departments. */
@Singleton
class CaseWorklists {

    private static final WaitingQuery.Columns CASE =
            new WaitingQuery.Columns("c.id", "c.title", "c.reportedAt", "o.name");
    private static final WaitingQuery.Columns ORDER =
            new WaitingQuery.Columns("w.id", "c.title", "w.orderedAt", "o.name");
    private static final String CASES = "WhistleCase c join Organization o on o.id = c.placeId";
    private static final String ORDERS =
            "WhistleOrder w join WhistleCase c on c.id = w.caseId join Organization o on o.id = c.placeId";

    @Produces
    @Singleton
    static WorklistSource reported() {
        return WorklistSource.of(
                WorklistKind.CASE_REPORTED,
                caller -> cases(caller, "c.status = REPORTED", Role.COMMUNITY_STAFF, "SETTLE_HERE", "ESCALATE"));
    }

    @Produces
    @Singleton
    static WorklistSource escalated() {
        return WorklistSource.of(
                WorklistKind.CASE_ESCALATED,
                caller -> cases(caller, "c.status = ESCALATED", Role.STREET_STAFF, "ORDER", "RETURN"));
    }

    @Produces
    @Singleton
    static WorklistSource settled() {
        return WorklistSource.of(
                WorklistKind.CASE_CHECK,
                caller -> cases(caller, "c.status = SETTLED", Role.COMMUNITY_STAFF, "APPROVE", "RETURN")
                        .map(query -> query.and("c.handledBy is null or c.handledBy <> :me")
                                .with("me", caller.accountId())));
    }

    private static Optional<WaitingQuery> cases(Caller caller, String state, Role role, String... actions) {
        List<String> paths = caller.paths(role);
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(CASES, CASE, actions);
        return Optional.of(query.and(state).and(query.under("o.path", paths)));
    }

    @Produces
    @Singleton
    static WorklistSource orders() {
        return WorklistSource.of(WorklistKind.CASE_ORDER, caller -> {
            List<UUID> departments = CaseAccess.departments(caller);
            return departments.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WaitingQuery(ORDERS, ORDER, "ACKNOWLEDGE", "NOT_OURS", "SETTLE")
                            .and("w.status in (SENT, ACKNOWLEDGED) and w.departmentId in :departments")
                            .with("departments", departments));
        });
    }

    @Produces
    @Singleton
    static WorklistSource asked() {
        return WorklistSource.of(WorklistKind.CASE_ASKED, caller -> {
            List<String> paths = caller.paths(Role.STREET_STAFF);
            if (paths.isEmpty()) {
                return Optional.empty();
            }
            WaitingQuery query = new WaitingQuery(ORDERS, ORDER, "APPROVE", "REJECT");
            return Optional.of(query.and("w.status = NOT_OURS or w.status = ACKNOWLEDGED and w.extensionStatus = ASKED")
                    .and(query.under("o.path", paths)));
        });
    }
}
