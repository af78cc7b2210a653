package org.dangjian.market.access;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.FieldCipher;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;

/** Signing in and out. Known and unknown phones look alike; a refused attempt leaves its trace. */
@ApplicationScoped
class SignInService {

    private final AccountRepository accounts;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final FieldCipher cipher;
    private final AccessConfig config;
    private final AuditTrail audit;
    private final BusinessDay clock;

    SignInService(
            AccountRepository accounts,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Passwords passwords,
            SignInFailures failures,
            FieldCipher cipher,
            AccessConfig config,
            AuditTrail audit,
            BusinessDay clock) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.passwords = passwords;
        this.failures = failures;
        this.cipher = cipher;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code login-failed}, {@code account-locked} */
    SessionView login(SignIn.Login request) {
        String index = cipher.blindIndex(request.phone());
        failures.begin(index);
        Account account = QuarkusTransaction.requiringNew()
                .call(() -> accounts.findByPhone(index).orElse(null));
        boolean right = passwords.matches(request.password(), account == null ? null : account.passwordHash());
        if (!right || account.isLocked()) {
            audit.refused(
                    Caller.system(), AuditEntry.of("login.refused", "account", account == null ? null : account.id()));
            throw Problem.of(ProblemCode.LOGIN_FAILED);
        }
        failures.forget(index);
        return QuarkusTransaction.requiringNew()
                .call(() -> open(account.id(), UuidCreator.getTimeOrderedEpochPlus1(), "login"));
    }

    /**
     * Exchanges a refresh token; each works once. A second use ends everything that came from that sign-in.
     *
     * @throws Problem {@code unauthenticated}
     */
    SessionView refresh(SignIn.Refresh request) {
        Optional<SessionView> session = QuarkusTransaction.requiringNew().call(() -> {
            RefreshToken token = refreshTokens
                    .findByToken(request.refreshToken())
                    .filter(found -> !found.isExpired(clock.now()))
                    .orElse(null);
            if (token == null) {
                return Optional.empty();
            }
            Account account = accounts.locked(token.accountId()).orElseThrow();
            if (!refreshTokens.use(request.refreshToken(), clock.now())) {
                refreshTokens.endFamily(token.familyId(), clock.now());
                return Optional.empty();
            }
            return account.isLocked()
                    ? Optional.empty()
                    : Optional.of(open(token.accountId(), token.familyId(), "login.refreshed"));
        });
        return session.orElseThrow(() -> Problem.of(ProblemCode.UNAUTHENTICATED));
    }

    /** Ends every session of the caller. */
    @Transactional
    void logout(Caller caller) {
        accounts.locked(caller.accountId()).orElseThrow().signOutEverywhere();
        refreshTokens.endAll(caller.accountId(), clock.now());
        audit.record(caller, AuditEntry.of("logout", "account", caller.accountId()));
    }

    /** @throws Problem {@code login-failed} when the old password is wrong; it counts as a failed sign-in */
    void changePassword(Caller caller, SignIn.ChangePassword request) {
        Account account = QuarkusTransaction.requiringNew().call(() -> accounts.findById(caller.accountId()));
        failures.begin(account.phoneIndex());
        if (!passwords.matches(request.old(), account.passwordHash())) {
            throw Problem.of(ProblemCode.LOGIN_FAILED);
        }
        failures.forget(account.phoneIndex());
        String hash = passwords.hash(request.newPassword()).text();
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.locked(caller.accountId()).orElseThrow().changePassword(hash);
            refreshTokens.endAll(caller.accountId(), clock.now());
            audit.record(caller, AuditEntry.of("password.changed", "account", caller.accountId()));
        });
    }

    /**
     * Opens a session for an account whose holder proved to be who they are in another way than by password.
     *
     * @throws Problem {@code login-failed} for a locked account
     */
    SessionView open(UUID accountId, String action) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (accounts.locked(accountId).orElseThrow().isLocked()) {
                throw Problem.of(ProblemCode.LOGIN_FAILED);
            }
            return open(accountId, UuidCreator.getTimeOrderedEpochPlus1(), action);
        });
    }

    private SessionView open(UUID accountId, UUID familyId, String action) {
        AccountRepository.Credentials credentials =
                accounts.credentials(accountId).orElseThrow();
        String refresh = refreshTokens.issue(familyId, accountId, clock.now(), config.refreshTokenLife());
        audit.record(credentials.caller(), AuditEntry.of(action, "account", accountId));
        return new SessionView(
                accessTokens.issue(accountId, credentials.epoch()),
                refresh,
                config.accessTokenLife().toSeconds(),
                SessionView.Me.of(credentials.caller()));
    }
}
