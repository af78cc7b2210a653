package org.dangjian.market.people.access.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** WeChat identities that wait for somebody who knows the person: as {@link WechatAccounts} decides. */
@ApplicationScoped
class SignInWorklist implements WorklistSource {

    private static final String GRANTS =
            " from Account a join a.roles g left join Organization o on o.id = g.organizationId where ";
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
        return caller.paths(Role.RESPONSIBLE).isEmpty() ? Optional.empty() : Optional.of(decidable(caller));
    }

    /** What the caller may decide on, also as SYSTEM_ADMIN, who confirms offices anywhere. */
    WaitingQuery decidable(Caller caller) {
        WaitingQuery query = new WaitingQuery(
                "WechatRequest r", new WaitingQuery.Columns("r.id", NAME, "r.askedAt", PLACE), "APPROVE", "REJECT");
        List<String> responsible = caller.paths(Role.RESPONSIBLE);
        String office = withGrant("g.role not in (RESIDENT, MEMBER)");
        LocalDate today = clock.today();
        String known = withGrant(query.under("o.path", responsible)) + " or "
                + Reach.withinOf("r.memberId", responsible, today, query.parameters())
                + " or r.accountId in (select a.id from Account a where "
                + Reach.withinOf("a.memberId", responsible, today, query.parameters()) + ")";
        String above = caller.has(Role.SYSTEM_ADMIN)
                ? "1 = 1"
                : "not "
                        + withGrant(
                                "o.path is null or not " + query.under("o.path", caller.paths(Role.DISTRICT_ADMIN)));
        return query.and("r.status = WAITING")
                .and("not " + office + " and (" + known + ") or " + office + " and " + above)
                .and("r.accountId is null or r.accountId <> :caller")
                .with("caller", caller.accountId());
    }

    /** The account that was asked for, or the member's, has such a grant; looked up once, not for each request. */
    private static String withGrant(String such) {
        return "(r.accountId is not null and r.accountId in (select a.id" + GRANTS + "(" + such + ")) or r.memberId is"
                + " not null and r.memberId in (select a.memberId" + GRANTS + "a.memberId is not null and (" + such
                + ")))";
    }
}
