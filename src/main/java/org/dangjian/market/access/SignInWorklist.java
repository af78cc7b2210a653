package org.dangjian.market.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.job.WaitingQuery;
import org.dangjian.market.job.WorklistKind;
import org.dangjian.market.job.WorklistSource;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Role;

/** WeChat identities that wait for somebody who knows the person: as {@link WechatAccounts} decides. */
@ApplicationScoped
class SignInWorklist implements WorklistSource {

    private static final String GRANTS = "select 1 from Account a join a.roles g join Organization o on o.id ="
            + " g.organizationId where (a.id = r.accountId or a.memberId = r.memberId)";
    private static final String MEMBER =
            "(m.id = r.memberId or m.id = (select a.memberId from Account a where a.id = r.accountId))";
    private static final String NAME = "coalesce((select a.name from Account a where a.id = r.accountId),"
            + " (select m.name from Member m where m.id = r.memberId))";
    private static final String PLACE =
            "(select b.name from Member m join Organization b on b.id = m.branchId where " + MEMBER + ")";

    private final BusinessDay clock;

    SignInWorklist(BusinessDay clock) {
        this.clock = clock;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.SIGN_IN;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        List<String> responsible = caller.paths(Role.RESPONSIBLE);
        if (responsible.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "WechatRequest r", new WaitingQuery.Columns("r.id", NAME, "r.askedAt", PLACE), "CONFIRM", "DECLINE");
        String office = "exists (" + GRANTS + " and g.role not in (RESIDENT, MEMBER))";
        String known = "exists (" + GRANTS + " and " + query.under("o.path", responsible) + ") or exists (select 1 from"
                + " Member m join Organization b on b.id = m.branchId where " + MEMBER + " and "
                + query.under("b.path", responsible)
                + ") or exists (select 1 from Member m join MemberRegistration s on"
                + " s.memberId = m.id join Organization c on c.id = s.communityId where " + MEMBER
                + " and s.validFrom <= :day and (s.validTo is null or s.validTo >= :day) and "
                + query.under("c.path", responsible) + ")";
        String above =
                "not exists (" + GRANTS + " and not " + query.under("o.path", caller.paths(Role.DISTRICT_ADMIN)) + ")";
        return Optional.of(query.and("r.status = WAITING")
                .and("not " + office + " and (" + known + ") or " + office + " and " + above)
                .and("(r.accountId is null or r.accountId <> :caller)")
                .with("day", clock.today())
                .with("caller", caller.accountId()));
    }
}
