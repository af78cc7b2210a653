package org.dangjian.market.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Open objections about holders in the caller's reach, not the own and not about the own unit. */
@ApplicationScoped
class ObjectionWorklist implements WorklistSource {

    private final MemberDirectory members;

    ObjectionWorklist(MemberDirectory members) {
        this.members = members;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.OBJECTION;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        List<String> offices = caller.paths(Role.STAFF);
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "Objection o join AssessmentResult r on r.id = o.resultId join Organization h on h.id = r.organizationId",
                new WaitingQuery.Columns("o.id", "o.reason", "o.filedAt", "h.name"),
                "APPROVE",
                "REJECT");
        List<String> units = members.unitPaths(caller);
        query.and("o.status = OPEN and o.filedBy <> :caller")
                .with("caller", caller.accountId())
                .and(ResultRepository.within(offices, query.parameters()))
                .and("not (" + Reach.atHome("r.holderId", units, query.parameters()) + ")");
        if (!caller.holderIds().isEmpty()) {
            query.and("r.holderId not in :own and (o.memberId is null or o.memberId not in :own)")
                    .with("own", caller.holderIds());
        }
        return Optional.of(query);
    }
}
