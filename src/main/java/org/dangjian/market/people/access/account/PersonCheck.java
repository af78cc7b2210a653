package org.dangjian.market.people.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Looks behind the accounts: who has the same phone number, and who made whose account. */
@ApplicationScoped
class PersonCheck implements Counterparts {

    private static final Duration TOO_CLOSE_FOR = Duration.ofDays(30);

    private final EntityManager database;
    private final BusinessDay clock;

    PersonCheck(EntityManager database, BusinessDay clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void require(Caller caller, Collection<UUID> proposers) {
        if (proposers.isEmpty() || caller.accountId() == null) {
            return;
        }
        if (proposers.contains(caller.accountId())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        // Nearly always it is one, and a query with a list is translated anew each time.
        boolean one = proposers.size() == 1;
        String others = one ? " = :others" : " in :others";
        Object[] close = database.createQuery(
                        "select (select count(c) from AccountChange c where c.changedAt > :since"
                                + " and (c.accountId = :caller and c.changedBy" + others
                                + " or c.accountId" + others + " and c.changedBy = :caller)),"
                                + " (select count(b) from Account b left join Member m on m.id = b.memberId"
                                + " where b.id" + others + " and (m.phoneIndex = a.phoneIndex"
                                + " or b.phoneIndex = (select o.phoneIndex from Member o where o.id = a.memberId)))"
                                + " from Account a where a.id = :caller",
                        Object[].class)
                .setParameter("since", clock.now().minus(TOO_CLOSE_FOR))
                .setParameter("caller", caller.accountId())
                .setParameter("others", one ? proposers.iterator().next() : proposers)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Object[] {0L, 0L});
        if ((Long) close[1] > 0) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if ((Long) close[0] > 0) {
            throw Problem.of(ProblemCode.COUNTERPART_TOO_CLOSE, TOO_CLOSE_FOR.toDays());
        }
    }
}
