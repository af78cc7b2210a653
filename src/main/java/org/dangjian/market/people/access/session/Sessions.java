package org.dangjian.market.people.access.session;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.AccountSession;
import org.dangjian.market.people.organization.LabelService;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.keys.AccessConfig;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Opens, refreshes and ends what a sign-in gives. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<AccountSession, UUID> {

    private static final Set<Role> PERSONAL = EnumSet.of(Role.RESIDENT, Role.MEMBER);
    private static final int MOST_SHOWN = 50;

    private final AccountRepository accounts;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final AccessConfig config;
    private final LabelService labels;
    private final AuditTrail audit;
    private final BusinessDay clock;

    Sessions(
            AccountRepository accounts,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            AccessConfig config,
            LabelService labels,
            AuditTrail audit,
            BusinessDay clock) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.config = config;
        this.labels = labels;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a session. The caller holds the account and made sure that it is not locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SessionView open(UUID accountId, String device, String action) {
        AccountRepository.Credentials credentials =
                accounts.credentials(accountId).orElseThrow();
        AccountSession session = new AccountSession(
                UuidCreator.getTimeOrderedEpochPlus1(), accountId, device, clock.now(), life(credentials.caller()));
        persistAndFlush(session);
        audit.record(credentials.caller(), AuditEntry.of(action, "account", accountId));
        return view(credentials, session, refreshTokens.first(session, clock.now()));
    }

    /**
     * Exchanges a refresh token. Used once more within half a minute it gives the same successor; a later second use ends
     * the session.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<SessionView> refresh(String token) {
        Instant now = clock.now();
        Optional<RefreshToken> found = refreshTokens.findByToken(token).filter(stored -> !stored.isExpired(now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Account account = accounts.locked(found.get().accountId()).orElseThrow();
        AccountSession session = findById(found.get().familyId());
        if (account.isLocked() || !session.isOpen(now)) {
            return Optional.empty();
        }
        String successor;
        if (refreshTokens.use(token, now)) {
            successor = refreshTokens.next(token, session, now);
        } else {
            // Only now that the account is held is it certain when the token was used.
            refreshTokens.getEntityManager().refresh(found.get());
            if (!found.get().wasJustUsed(now)) {
                end(session.accountId(), session.id());
                return Optional.empty();
            }
            successor = refreshTokens.successor(token);
        }
        AccountRepository.Credentials credentials =
                accounts.credentials(account.id()).orElseThrow();
        audit.record(credentials.caller(), AuditEntry.of("login.refreshed", "account", account.id()));
        return Optional.of(view(credentials, session, successor));
    }

    /** The caller's own devices, the latest first. */
    @Transactional
    public List<DeviceView> devices(Caller caller, UUID current) {
        return find(
                        "accountId = ?1 and endedAt is null and expiresAt > ?2 order by startedAt desc, id desc",
                        caller.accountId(),
                        clock.now())
                .page(0, MOST_SHOWN)
                .stream()
                .map(session -> new DeviceView(
                        session.id(),
                        session.device(),
                        session.startedAt(),
                        session.expiresAt(),
                        session.id().equals(current)))
                .toList();
    }

    /** @throws Problem {@code not-found} for another's session */
    @Transactional
    public void endOwn(Caller caller, UUID id) {
        if (!end(caller.accountId(), id)) {
            throw Problem.notFound();
        }
        audit.record(caller, AuditEntry.of("logout.device", "account", caller.accountId()));
    }

    public void endAll(UUID accountId) {
        update("endedAt = ?1 where accountId = ?2 and endedAt is null", clock.now(), accountId);
    }

    public void forgetExpired(Instant before) {
        delete("expiresAt < ?1 and id not in (select t.familyId from RefreshToken t)", before);
    }

    private boolean end(UUID accountId, UUID id) {
        return update("endedAt = ?1 where id = ?2 and accountId = ?3 and endedAt is null", clock.now(), id, accountId)
                == 1;
    }

    /** Who holds an office signs in every day; a member's phone is their own. */
    private Duration life(Caller caller) {
        boolean personal = caller.grants().stream().allMatch(grant -> PERSONAL.contains(grant.role()));
        return personal ? config.personalSession() : config.officeSession();
    }

    private SessionView view(AccountRepository.Credentials credentials, AccountSession session, String refreshToken) {
        return new SessionView(
                accessTokens.issue(session.accountId(), session.id(), credentials.epoch()),
                refreshToken,
                config.accessTokenLife().toSeconds(),
                me(credentials.caller()));
    }

    /**
     * The signed-in person.
     *
     * @param permissions the operations the roles open
     */
    public SessionView.Myself myself(Caller caller, List<String> permissions) {
        return SessionView.Myself.of(me(caller), permissions);
    }

    private SessionView.Me me(Caller caller) {
        return SessionView.Me.of(caller, labels);
    }
}
