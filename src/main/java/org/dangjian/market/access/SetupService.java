package org.dangjian.market.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.FieldCipher;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;

/** Makes the first SYSTEM_ADMIN of an empty installation, once, for whoever knows the set-up secret. */
@ApplicationScoped
class SetupService {

    private final AccountRepository accounts;
    private final AccountService service;
    private final Passwords passwords;
    private final AccessConfig config;
    private final FieldCipher cipher;
    private final AuditTrail audit;

    SetupService(
            AccountRepository accounts,
            AccountService service,
            Passwords passwords,
            AccessConfig config,
            FieldCipher cipher,
            AuditTrail audit) {
        this.accounts = accounts;
        this.service = service;
        this.passwords = passwords;
        this.config = config;
        this.cipher = cipher;
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
        HashedPassword password = passwords.hash(request.password());
        return QuarkusTransaction.requiringNew().call(() -> firstAdmin(request, password));
    }

    private AccountView firstAdmin(SignIn.Setup request, HashedPassword password) {
        if (accounts.count() > 0) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        Account account = service.newAccount(
                request.name(), request.phone(), password, null, List.of(new AccountRole(Role.SYSTEM_ADMIN, null)));
        audit.record(Caller.system(), AuditEntry.of("account.set-up", "account", account.id()));
        return service.view(account);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
