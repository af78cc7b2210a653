package org.dangjian.market.people.access.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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
        String known = withGrant(query.under("o.path", responsible)) + " or "
                + member("Member m join Organization b on b.id = m.branchId", query.under("b.path", responsible))
                + " or "
                + member(
                        "Member m join MemberRegistration s on s.memberId = m.id join Organization c on c.id ="
                                + " s.communityId",
                        "s.validFrom <= :day and (s.validTo is null or s.validTo >= :day) and "
                                + query.under("c.path", responsible));
        String above = caller.has(Role.SYSTEM_ADMIN)
                ? "1 = 1"
                : "not "
                        + withGrant(
                                "o.path is null or not " + query.under("o.path", caller.paths(Role.DISTRICT_ADMIN)));
        return query.and("r.status = WAITING")
                .and("not " + office + " and (" + known + ") or " + office + " and " + above)
                .and("r.accountId is null or r.accountId <> :caller")
                .with("day", clock.today())
                .with("caller", caller.accountId());
    }

    /** The account that was asked for, or the member's, has such a grant; looked up once, not for each request. */
    private static String withGrant(String such) {
        return "(r.accountId is not null and r.accountId in (select a.id" + GRANTS + "(" + such + ")) or r.memberId is"
                + " not null and r.memberId in (select a.memberId" + GRANTS + "a.memberId is not null and (" + such
                + ")))";
    }

    /** The member that was asked for, or the account's, is such a one. */
    private static String member(String from, String such) {
        return "(r.memberId is not null and r.memberId in (select m.id from " + from + " where " + such
                + ") or r.accountId is not null and r.accountId in (select a.id from Account a join "
                + from.replaceFirst("Member m", "Member m on m.id = a.memberId")
                + " where " + such + "))";
    }
}
