package org.dangjian.market.people.access.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.AccountRole;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** That an office takes two administrators: who asks, and when the second one is enough. */
@ApplicationScoped
class Administrators {

    private final AccountRepository accounts;

    Administrators(AccountRepository accounts) {
        this.accounts = accounts;
    }

    static void ask(Caller caller, List<AccountRole> roles) {
        if (caller.accountId() != null) {
            roles.stream()
                    .filter(role -> role.role().takesTwoAdministrators())
                    .forEach(role -> role.askedFor(caller.accountId()));
        }
    }

    /**
     * The first SYSTEM_ADMIN has nobody to confirm: of the second one, and of no other, the word of the first is enough.
     */
    boolean isSecondAdministrator(Caller caller, List<AccountRole> roles) {
        boolean onlyAdministrator =
                roles.size() == 1 && roles.getFirst().role() == Role.SYSTEM_ADMIN && caller.accountId() != null;
        return onlyAdministrator
                && accounts.locked(caller.accountId()).isPresent()
                && accounts.countHaving(Role.SYSTEM_ADMIN) == 1;
    }
}
