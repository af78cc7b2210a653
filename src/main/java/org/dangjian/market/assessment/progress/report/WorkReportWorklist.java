package org.dangjian.market.assessment.progress.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Half-year reports (述职) handed in by organizations in reach, not by the caller's own office or unit. */
@ApplicationScoped
class WorkReportWorklist implements WorklistSource {

    private final MemberDirectory members;
    private final BusinessDay clock;

    WorkReportWorklist(MemberDirectory members, BusinessDay clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.WORK_REPORT;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        List<String> offices = caller.paths(Role.STAFF);
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "WorkReport r join Organization o on o.id = r.organizationId",
                new WaitingQuery.Columns("r.id", "o.name", "r.submittedAt", "o.name"),
                "APPROVE",
                "RETURN");
        Set<UUID> own = caller.organizations(WorkReportService.WRITERS).collect(Collectors.toSet());
        query.and("r.status = SUBMITTED")
                .and(Reach.withinOf("r.organizationId", offices, clock.today(), query.parameters()))
                .and("not " + query.under("o.path", members.unitPaths(caller)));
        return Optional.of(
                own.isEmpty()
                        ? query
                        : query.and("r.organizationId not in :own").with("own", own));
    }
}
