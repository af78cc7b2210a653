package org.dangjian.market.people.access.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.session.Sessions;
import org.dangjian.market.people.member.MemberMerged;

/** The account of a merged record becomes that of the kept one, where that has none; everything issued so far stops working. */
@ApplicationScoped
public class MergedAccount {

    private final AccountRepository accounts;
    private final Sessions sessions;

    MergedAccount(AccountRepository accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    void merge(@Observes MemberMerged event) {
        if (event.phase() != MemberMerged.Phase.BEGINS
                || accounts.findByMember(event.keptId()).isPresent()) {
            return;
        }
        accounts.heldByMember(event.mergedId()).ifPresent(account -> {
            account.bindTo(event.keptId());
            account.signOutEverywhere();
            accounts.flush();
            sessions.endAll(account.id());
        });
    }
}
