package org.dangjian.market.people.access.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.AccountRole;
import org.dangjian.market.people.access.account.AccountView;
import org.dangjian.market.people.access.session.Activations;
import org.dangjian.market.people.access.session.Sessions;
import org.dangjian.market.people.access.session.SignInFailures;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;

/** Accounts and their roles, kept by those whose they are to keep ({@link AccountScope}). */
@ApplicationScoped
public class AccountService {

    private final AccountRepository accounts;
    private final AccountScope scope;
    private final NewAccounts newAccounts;
    private final Activations activations;
    private final Sessions sessions;
    private final SignInFailures failures;
    private final Counterparts counterparts;
    private final Notices notices;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Administrators administrators;

    AccountService(
            AccountRepository accounts,
            AccountScope scope,
            NewAccounts newAccounts,
            Activations activations,
            Sessions sessions,
            SignInFailures failures,
            Counterparts counterparts,
            Notices notices,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock,
            Administrators administrators) {
        this.accounts = accounts;
        this.scope = scope;
        this.newAccounts = newAccounts;
        this.activations = activations;
        this.sessions = sessions;
        this.failures = failures;
        this.counterparts = counterparts;
        this.notices = notices;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
        this.administrators = administrators;
    }

    /**
     * Makes an account. Roles that take two administrators wait for the second one; the person sets the password with the
     * code of the answer.
     *
     * @throws Problem {@code phone-taken}, {@code member-has-account}, {@code roles-exclude}, {@code validation-failed}
     */
    @Transactional
    public AccountView create(Caller caller, CreateAccount request) {
        List<AccountRole> roles = scope.checked(caller, request.roles(), request.memberId());
        if (accounts.findByPhone(cipher.blindIndex(request.phone())).isPresent()) {
            throw Problem.of(ProblemCode.PHONE_TAKEN);
        }
        scope.requireOwn(caller, request.memberId());
        boolean second = administrators.isSecondAdministrator(caller, roles);
        if (!second) {
            Administrators.ask(caller, roles);
        }
        Account account = newAccounts.make(request.name(), request.phone(), request.memberId(), roles);
        if (!second) {
            accounts.changed(account.id(), caller, clock.now());
        }
        record(caller, second ? "account.second-administrator" : "account.created", account);
        return newAccounts.view(account).with(activations.issue(account.id()));
    }

    @Transactional
    public Page<AccountView> find(Caller caller, UUID organizationId, Role role, UUID after, int limit) {
        String path = caller.has(Role.SYSTEM_ADMIN)
                ? null
                : caller.paths(Role.DISTRICT_ADMIN).getFirst();
        List<Account> found = accounts.find(path, organizationId, role, after, limit + 1);
        return Page.of(found, limit, account -> account.id().toString()).map(newAccounts::view);
    }

    @Transactional
    public AccountView get(Caller caller, UUID id) {
        return newAccounts.view(scope.administered(caller, id));
    }

    /**
     * Changes name, roles and member. Whose member an account is decides what its holder may not decide on, so nobody
     * changes that, or the roles, of the own one.
     *
     * @throws Problem {@code second-person-required}, {@code roles-exclude}, {@code member-has-account}, {@code
     *     version-stale}, {@code validation-failed}
     */
    @Transactional
    public AccountView update(Caller caller, UUID id, IfMatch version, UpdateAccount request) {
        if (id.equals(caller.accountId()) && (request.roles() != null || request.memberId() != null)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        Account account = scope.administered(caller, id);
        IfMatch.check(version, account.version());
        account.requireNotErased();
        UUID memberId = request.memberId() == null ? account.memberId() : request.memberId();
        if (request.roles() != null) {
            List<AccountRole> roles = scope.checked(caller, request.roles(), memberId);
            Administrators.ask(caller, roles);
            account.grant(roles);
        }
        if (request.name() != null) {
            account.rename(request.name().strip());
        }
        if (request.memberId() != null && !request.memberId().equals(account.memberId())) {
            scope.requireOwn(caller, request.memberId());
        }
        account.bindTo(newAccounts.existing(memberId));
        accounts.flush();
        accounts.changed(id, caller, clock.now());
        record(caller, "account.updated", account);
        return newAccounts.view(account);
    }

    /**
     * The word of a second administrator about the roles that wait.
     *
     * @throws Problem {@code second-person-required} for who asked and for the account itself, {@code reason-required},
     *     {@code state-conflict} when nothing waits
     */
    @Transactional
    public AccountView confirm(Caller caller, UUID id, Verdict request) {
        accounts.locked(id);
        Account account = scope.administered(caller, id);
        if (!account.isPending()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "没有待确认的身份");
        }
        Set<UUID> involved = account.askedBy();
        involved.add(id);
        counterparts.require(caller, involved);
        if (request.decision() == Decision.APPROVE) {
            account.confirmRoles();
        } else {
            Problem.requireReason(request.reason());
            account.dropPendingRoles();
            if (request.decision() == Decision.REJECT && account.roles().isEmpty()) {
                account.lock(clock.now());
                sessions.endAll(id);
            }
        }
        accounts.flush();
        notices.send(
                id,
                NoticeKind.ACCOUNT,
                request.decision() == Decision.APPROVE ? "您申请的工作身份已经确认，可以使用。" : "您的工作身份没有获得确认，请联系管理员。",
                id);
        record(caller, "account.confirmation-" + request.decision().name().toLowerCase(Locale.ROOT), account);
        return newAccounts.view(account);
    }

    /** Lets the person set a new password, with a code that is handed over; until then the old one works. */
    @Transactional
    public AccountView resetPassword(Caller caller, UUID id) {
        if (id.equals(caller.accountId())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        accounts.locked(id);
        Account account = scope.administered(caller, id);
        account.requireNotErased();
        accounts.changed(id, caller, clock.now());
        notices.send(id, NoticeKind.ACCOUNT, "管理员为您的账号签发了重设密码的激活码；如非您本人要求，请立即联系管理员。", id);
        record(caller, "account.password-reset", account);
        return newAccounts.view(account).with(activations.issue(id));
    }

    /** Locks an account: nothing issued to it works any more and it cannot sign in. */
    @Transactional
    public AccountView lock(Caller caller, UUID id) {
        if (id.equals(caller.accountId())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        return change(caller, id, "account.locked", account -> {
            account.lock(clock.now());
            sessions.endAll(id);
        });
    }

    /** Lets an account sign in again, also where wrong passwords had shut the door. */
    @Transactional
    public AccountView unlock(Caller caller, UUID id) {
        return change(caller, id, "account.unlocked", account -> {
            account.requireNotErased();
            account.unlock();
            Optional.ofNullable(account.phoneIndex()).ifPresent(failures::lift);
        });
    }

    /** Ends every session of an account, for example after a lost phone. */
    @Transactional
    public AccountView signOut(Caller caller, UUID id) {
        return change(caller, id, "account.signed-out", account -> {
            account.signOutEverywhere();
            sessions.endAll(id);
        });
    }

    private AccountView change(Caller caller, UUID id, String action, Consumer<Account> change) {
        accounts.locked(id);
        Account account = scope.administered(caller, id);
        change.accept(account);
        accounts.flush();
        record(caller, action, account);
        return newAccounts.view(account);
    }

    private void record(Caller caller, String action, Account account) {
        audit.record(
                caller,
                AuditEntry.of(action, "account", account.id())
                        .in(scope.placeOf(account))
                        .with("roles", account.roleNames()));
    }
}
