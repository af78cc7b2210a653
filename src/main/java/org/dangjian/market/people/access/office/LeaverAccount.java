package org.dangjian.market.people.access.office;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.session.Sessions;
import org.dangjian.market.people.member.MemberLeft;
import org.dangjian.market.people.member.MemberStatus;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Role;

/**
 * The account of a member who left: whoever died signs in no more; whoever was transferred out loses what came with the
 * membership here, and signs in no more when nothing else is left. Everything issued so far stops working.
 */
@ApplicationScoped
public class LeaverAccount {

    private static final Set<Role> OF_MEMBERSHIP = EnumSet.of(Role.MEMBER, Role.BRANCH_SECRETARY);

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final BusinessDay clock;

    LeaverAccount(AccountRepository accounts, Sessions sessions, AuditTrail audit, BusinessDay clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    void left(@Observes @Priority(MemberLeft.REST) MemberLeft event) {
        if (event.status() == MemberStatus.DECEASED || event.status() == MemberStatus.TRANSFERRED_OUT) {
            accounts.heldByMember(event.memberId()).ifPresent(account -> leave(account, event));
        }
    }

    private void leave(Account account, MemberLeft event) {
        boolean died = event.status() == MemberStatus.DECEASED;
        if (!died) {
            account.revoke(OF_MEMBERSHIP);
        }
        boolean locks = died || !account.holdsAnything();
        if (locks) {
            account.lock(clock.now());
        } else {
            account.signOutEverywhere();
        }
        accounts.flush();
        sessions.endAll(account.id());
        audit.record(
                event.caller(),
                AuditEntry.of(locks ? "account.locked" : "account.updated", "account", account.id())
                        .with("by", "member.left"));
        event.ended("账号", 1);
    }
}
