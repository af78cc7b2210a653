package org.dangjian.market.people.access.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.keys.Passwords;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Signing in and out. Known and unknown phones look alike; a refused attempt leaves its trace. */
@ApplicationScoped
public class SignInService {

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final Activations activations;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final FieldCipher cipher;
    private final AuditTrail audit;

    SignInService(
            AccountRepository accounts,
            Sessions sessions,
            Activations activations,
            Passwords passwords,
            SignInFailures failures,
            FieldCipher cipher,
            AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.activations = activations;
        this.passwords = passwords;
        this.failures = failures;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** @throws Problem {@code login-failed}, {@code account-locked} */
    public SessionView login(SignIn.Login request, Origin origin) {
        String index = cipher.blindIndex(request.phone());
        SignInFailures.Door door = failures.door(index, origin);
        failures.begin(door);
        Account account = byPhone(index);
        boolean right = passwords.matches(request.password(), account == null ? null : account.passwordHash());
        if (!right || account.isLocked()) {
            throw refused(account, ProblemCode.LOGIN_FAILED);
        }
        failures.forget(door);
        return open(account.id(), origin, "login");
    }

    /**
     * Turns a code that was handed over into a password, and signs in. What was issued before ends.
     *
     * @throws Problem {@code activation-invalid} for a wrong, used or old code and for an unknown phone alike, {@code
     *     account-locked}
     */
    public SessionView activate(SignIn.Activate request, Origin origin) {
        String index = cipher.blindIndex(request.phone());
        SignInFailures.Door door = failures.door(index, origin);
        failures.begin(door);
        String hash = passwords.hash(request.password());
        Account account = byPhone(index);
        Optional<SessionView> session = account == null
                ? Optional.empty()
                : QuarkusTransaction.requiringNew()
                        .call(() -> activations.use(account.id(), request.code())
                                ? Optional.of(newPassword(account.id(), hash, origin, "account.activated"))
                                : Optional.<SessionView>empty());
        if (session.isEmpty()) {
            throw refused(account, ProblemCode.ACTIVATION_INVALID);
        }
        failures.forget(door);
        return session.get();
    }

    /** Within the transaction that proved who asks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SessionView newPassword(UUID accountId, String hash, Origin origin, String action) {
        Account account = accounts.locked(accountId)
                .filter(found -> !found.isLocked())
                .orElseThrow(() -> Problem.of(ProblemCode.LOGIN_FAILED));
        account.changePassword(hash);
        sessions.endAll(accountId);
        accounts.flush();
        return sessions.open(accountId, origin.device(), action);
    }

    /** @throws Problem {@code unauthenticated} */
    public SessionView refresh(SignIn.Refresh request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sessions.refresh(request.refreshToken()))
                .orElseThrow(() -> Problem.of(ProblemCode.UNAUTHENTICATED));
    }

    /** Ends every session of the caller. */
    @Transactional
    public void logout(Caller caller) {
        accounts.locked(caller.accountId()).orElseThrow().signOutEverywhere();
        sessions.endAll(caller.accountId());
        audit.record(caller, AuditEntry.of("logout", "account", caller.accountId()));
    }

    /** @throws Problem {@code login-failed} when the old password is wrong; it counts as a failed sign-in */
    public void changePassword(Caller caller, SignIn.ChangePassword request, Origin origin) {
        Account account = QuarkusTransaction.requiringNew().call(() -> accounts.findById(caller.accountId()));
        String index = account.phoneIndex() == null ? account.id().toString() : account.phoneIndex();
        SignInFailures.Door door = failures.door(index, origin);
        failures.begin(door);
        if (!passwords.matches(request.old(), account.passwordHash())) {
            throw Problem.of(ProblemCode.LOGIN_FAILED);
        }
        failures.forget(door);
        String hash = passwords.hash(request.newPassword());
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.locked(caller.accountId()).orElseThrow().changePassword(hash);
            sessions.endAll(caller.accountId());
            audit.record(caller, AuditEntry.of("password.changed", "account", caller.accountId()));
        });
    }

    /**
     * Opens a session for an account whose holder proved to be who they are.
     *
     * @throws Problem {@code login-failed} for a locked account
     */
    public SessionView open(UUID accountId, Origin origin, String action) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (accounts.locked(accountId).orElseThrow().isLocked()) {
                throw Problem.of(ProblemCode.LOGIN_FAILED);
            }
            return sessions.open(accountId, origin.device(), action);
        });
    }

    private Account byPhone(String index) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.findByPhone(index).orElse(null));
    }

    private Problem refused(Account account, ProblemCode code) {
        audit.refused(
                Caller.system(), AuditEntry.of("login.refused", "account", account == null ? null : account.id()));
        return Problem.of(code);
    }
}
