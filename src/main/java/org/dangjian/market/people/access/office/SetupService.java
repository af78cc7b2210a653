package org.dangjian.market.people.access.office;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.AccountRole;
import org.dangjian.market.people.access.account.AccountView;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.keys.AccessConfig;
import org.dangjian.market.platform.keys.Passwords;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** Makes the first SYSTEM_ADMIN of an empty installation, once, for whoever knows the set-up secret. */
@ApplicationScoped
class SetupService {

    private final AccountRepository accounts;
    private final NewAccounts newAccounts;
    private final Passwords passwords;
    private final AccessConfig config;
    private final AuditTrail audit;

    SetupService(
            AccountRepository accounts,
            NewAccounts newAccounts,
            Passwords passwords,
            AccessConfig config,
            AuditTrail audit) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.passwords = passwords;
        this.config = config;
        this.audit = audit;
    }

    /** @throws Problem {@code not-found} without the right secret or once any account exists */
    AccountView firstAdmin(SignIn.Setup request) {
        boolean right = config.setupSecret()
                .map(secret -> MessageDigest.isEqual(bytes(secret), bytes(request.secret())))
                .orElse(false);
        if (!right) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        String hash = passwords.hash(request.password());
        return QuarkusTransaction.requiringNew().call(() -> make(request, hash));
    }

    private AccountView make(SignIn.Setup request, String hash) {
        if (accounts.count() > 0) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        Account account = newAccounts.make(
                request.name(), request.phone(), null, List.of(new AccountRole(Role.SYSTEM_ADMIN, null)));
        account.changePassword(hash);
        accounts.flush();
        // Of many at the same moment one puts this row in; the constraint undoes the others.
        accounts.getEntityManager()
                .createNativeQuery("insert into installation_setup (id, account_id) values (1, ?1)")
                .setParameter(1, account.id())
                .executeUpdate();
        audit.record(Caller.system(), AuditEntry.of("account.set-up", "account", account.id()));
        return newAccounts.view(account);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
