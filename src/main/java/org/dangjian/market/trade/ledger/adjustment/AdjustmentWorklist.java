package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/**
 * Rewards and deductions that somebody else proposed, for holders in reach who are not of the caller's unit: as
 * {@link AdjustmentService#review} decides, also on what no entry of a catalogue speaks of.
 */
@ApplicationScoped
class AdjustmentWorklist implements WorklistSource {

    private static final String PLACE = "coalesce((select b.name from Member m join Organization b on b.id = m.branchId"
            + " where m.id = a.holderId), (select u.name from Organization u where u.id = a.holderId))";

    /** An entry of the catalogue that holds where the holder belongs speaks of such points. */
    private static final String NAMED_BY_CATALOGUE = "exists (select 1 from AdjustmentRule r"
            + " join Organization office on office.id = r.organizationId"
            + " join HolderReach belongs on belongs.path like concat(office.path, '%')"
            + " where r.closedAt is null and r.audience = a.holderType and r.kind = a.kind"
            + " and belongs.holderType = a.holderType and belongs.holderId = a.holderId"
            + " and (belongs.validFrom is null or belongs.validFrom <= :reachOn)"
            + " and (belongs.validTo is null or belongs.validTo >= :reachOn))";

    private final MemberDirectory members;
    private final BusinessDay clock;

    AdjustmentWorklist(MemberDirectory members, BusinessDay clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.ADJUSTMENT;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        List<String> offices = caller.paths(Role.STAFF);
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "Adjustment a",
                new WaitingQuery.Columns("a.id", "a.basis", "a.proposedAt", PLACE),
                "APPROVE",
                "REJECT");
        Map<String, Object> parameters = query.parameters();
        query.and("a.status = PROPOSED and a.proposedBy <> :caller")
                .with("caller", caller.accountId())
                .and(Reach.within("a", offices, clock.today(), parameters))
                .and("not (" + Reach.atHome("a.holderId", members.unitPaths(caller), parameters) + ")");
        String higher =
                Reach.within("a", caller.paths(Role.STREET_STAFF, Role.DISTRICT_ADMIN), clock.today(), parameters);
        query.and("a.ruleId is not null or " + higher + " or not " + NAMED_BY_CATALOGUE);
        if (!caller.holderIds().isEmpty()) {
            query.and("a.holderId not in :own").with("own", caller.holderIds());
        }
        return Optional.of(query);
    }
}
