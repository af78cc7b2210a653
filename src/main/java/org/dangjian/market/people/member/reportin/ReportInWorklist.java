package org.dangjian.market.people.member.reportin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Requests to report in that wait for the staff of the place; not those of the caller's own unit. */
@ApplicationScoped
class ReportInWorklist implements WorklistSource {

    private static final String NAME = "coalesce((select m.name from Member m where m.id = r.holderId),"
            + " (select u.name from Organization u where u.id = r.holderId))";

    private final MemberDirectory members;

    ReportInWorklist(MemberDirectory members) {
        this.members = members;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.REPORT_IN;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        if (!caller.has(Role.STAFF)) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "ReportInRequest r join Organization c on c.id = r.communityId",
                new WaitingQuery.Columns("r.id", NAME, "r.askedAt", "c.name"),
                "APPROVE",
                "REJECT");
        List<String> units = members.unitPaths(caller);
        query.and("r.status = WAITING").and(query.under("c.path", caller.paths(Role.STAFF)));
        if (!units.isEmpty()) {
            query.and("not exists (select 1 from Organization h where h.id = r.holderId and "
                            + query.under("h.path", units) + ")")
                    .and("not exists (select 1 from Member m join Organization b on b.id = m.branchId"
                            + " where m.id = r.holderId and " + query.under("b.path", units) + ")");
        }
        if (!caller.holderIds().isEmpty()) {
            query.and("r.holderId not in :own").with("own", caller.holderIds());
        }
        return Optional.of(query);
    }
}
