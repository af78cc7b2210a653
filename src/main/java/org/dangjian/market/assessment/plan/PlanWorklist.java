package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WaitingQuery.Columns;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Individual plans (一事一议) on the line of affiliation: what the branch is to decide, what the committee is to record. */
@ApplicationScoped
class PlanWorklist {

    private static final String FROM =
            "IndividualPlan p join Member m on m.id = p.memberId join Organization b on b.id = m.branchId";
    private static final Columns COLUMNS = new Columns("p.id", "m.name", "p.appliedAt", "b.name");

    private final MemberDirectory members;

    PlanWorklist(MemberDirectory members) {
        this.members = members;
    }

    @Produces
    @Singleton
    WorklistSource applied() {
        return WorklistSource.of(WorklistKind.PLAN_APPLIED, PlanWorklist::forBranch);
    }

    @Produces
    @Singleton
    WorklistSource decided() {
        return WorklistSource.of(WorklistKind.PLAN_DECIDED, this::forCommittee);
    }

    private static Optional<WaitingQuery> forBranch(Caller caller) {
        List<String> paths = caller.paths(Role.BRANCH_SECRETARY, Role.COMMUNITY_STAFF);
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(FROM, COLUMNS, "APPROVE", "REJECT");
        query.and("p.status = APPLIED and p.appliedBy <> :caller").and(query.under("b.path", paths));
        return Optional.of(notOwn(query, caller));
    }

    private Optional<WaitingQuery> forCommittee(Caller caller) {
        List<String> offices = caller.paths(Role.STREET_STAFF, Role.DISTRICT_ADMIN);
        List<String> units = caller.paths(Role.UNIT_OFFICER);
        if (offices.isEmpty() && units.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(FROM, COLUMNS, "APPROVE", "RETURN");
        List<String> committees = new ArrayList<>(List.of("1 = 0"));
        for (String unit : units) {
            String name = "unit" + committees.size();
            committees.add(query.under("b.path", List.of(unit)) + " and b.path <> :" + name);
            query.with(name, unit);
        }
        query.and("p.status = DECIDED and p.appliedBy <> :caller and p.decidedBy <> :caller")
                .and(String.join(" or ", committees) + " or " + query.under("b.path", offices) + " and not "
                        + query.under("b.path", members.unitPaths(caller)));
        return Optional.of(notOwn(query, caller));
    }

    private static WaitingQuery notOwn(WaitingQuery query, Caller caller) {
        query.with("caller", caller.accountId());
        return caller.memberId() == null
                ? query
                : query.and("p.memberId <> :member").with("member", caller.memberId());
    }
}
