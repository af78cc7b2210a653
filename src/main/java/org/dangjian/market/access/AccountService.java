package org.dangjian.market.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.member.MemberDirectory;
import org.dangjian.market.organization.Organization;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.FieldCipher;
import org.dangjian.market.shared.IfMatch;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;

/** Accounts and their roles: SYSTEM_ADMIN for everyone, DISTRICT_ADMIN within the own part of the tree. */
@ApplicationScoped
public class AccountService {

    private final AccountRepository accounts;
    private final RefreshTokens refreshTokens;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final Passwords passwords;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AccountService(
            AccountRepository accounts,
            RefreshTokens refreshTokens,
            OrganizationDirectory organizations,
            MemberDirectory members,
            Passwords passwords,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.organizations = organizations;
        this.members = members;
        this.passwords = passwords;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link #create(Caller, CreateAccount, HashedPassword)}, in a transaction of its own once the password is hashed. */
    public AccountView create(Caller caller, CreateAccount request) {
        HashedPassword hashed = passwords.hash(request.password());
        return QuarkusTransaction.requiringNew().call(() -> create(caller, request, hashed));
    }

    /**
     * Makes an account.
     *
     * @param hashed the password of the request
     * @throws Problem {@code phone-taken}, {@code member-has-account}, {@code roles-exclude}, {@code validation-failed}
     */
    @Transactional
    public AccountView create(Caller caller, CreateAccount request, HashedPassword hashed) {
        List<AccountRole> roles = checked(caller, request.roles(), request.memberId());
        if (accounts.findByPhone(cipher.blindIndex(request.phone())).isPresent()) {
            throw Problem.of(ProblemCode.PHONE_TAKEN);
        }
        requireOwn(caller, request.memberId());
        Account account = newAccount(request.name().strip(), request.phone(), hashed, request.memberId(), roles);
        record(caller, "account.created", account);
        return view(account);
    }

    @Transactional
    public Page<AccountView> find(Caller caller, UUID organizationId, Role role, UUID after, int limit) {
        String scope = caller.has(Role.SYSTEM_ADMIN)
                ? null
                : caller.paths(Role.DISTRICT_ADMIN).getFirst();
        List<Account> found = accounts.find(scope, organizationId, role, after, limit + 1);
        return Page.of(found, limit, account -> account.id().toString()).map(this::view);
    }

    @Transactional
    public AccountView get(Caller caller, UUID id) {
        return view(administered(caller, id));
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
        Account account = administered(caller, id);
        IfMatch.check(version, account.version());
        UUID memberId = request.memberId() == null ? account.memberId() : request.memberId();
        if (request.roles() != null) {
            account.grant(checked(caller, request.roles(), memberId));
        }
        if (request.name() != null) {
            account.rename(request.name().strip());
        }
        if (request.memberId() != null && !request.memberId().equals(account.memberId())) {
            requireOwn(caller, request.memberId());
        }
        account.bindTo(existing(memberId));
        accounts.flush();
        record(caller, "account.updated", account);
        return view(account);
    }

    /** Locks an account: nothing issued to it works any more and it cannot sign in. */
    @Transactional
    public AccountView lock(Caller caller, UUID id) {
        if (id.equals(caller.accountId())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        return change(caller, id, "account.locked", account -> {
            account.lock();
            refreshTokens.endAll(id, clock.now());
        });
    }

    @Transactional
    public AccountView unlock(Caller caller, UUID id) {
        return change(caller, id, "account.unlocked", Account::unlock);
    }

    /** Ends every session of an account, for example after a lost phone. */
    @Transactional
    public AccountView signOut(Caller caller, UUID id) {
        return change(caller, id, "account.signed-out", account -> {
            account.signOutEverywhere();
            refreshTokens.endAll(id, clock.now());
        });
    }

    private AccountView change(Caller caller, UUID id, String action, Consumer<Account> change) {
        accounts.locked(id);
        Account account = administered(caller, id);
        change.accept(account);
        accounts.flush();
        record(caller, action, account);
        return view(account);
    }

    Account newAccount(String name, String phone, HashedPassword password, UUID memberId, List<AccountRole> roles) {
        Account account = new Account(name, phone, password.text(), cipher, clock.now());
        account.bindTo(existing(memberId));
        account.grant(roles);
        accounts.persistAndFlush(account);
        return account;
    }

    AccountView view(Account account) {
        List<SessionView.RoleView> roles = new ArrayList<>();
        for (AccountRole role : account.roles()) {
            String place = role.organizationId() == null
                    ? null
                    : organizations.get(role.organizationId()).name();
            roles.add(new SessionView.RoleView(role.role(), role.role().title(), role.organizationId(), place));
        }
        return new AccountView(
                account.id(),
                account.name(),
                account.maskedPhone(cipher),
                account.memberId(),
                account.isLocked(),
                roles,
                account.version());
    }

    /** An account all of whose roles lie in the caller's reach. */
    private Account administered(Caller caller, UUID id) {
        Account account = accounts.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean mine = caller.has(Role.SYSTEM_ADMIN)
                || account.roles().stream().allMatch(role -> isMine(caller, role.role(), role.organizationId()));
        if (!mine) {
            throw Problem.notFound();
        }
        return account;
    }

    private List<AccountRole> checked(Caller caller, List<CreateAccount.RoleRequest> requested, UUID memberId) {
        List<AccountRole> roles = new ArrayList<>();
        for (int i = 0; i < requested.size(); i++) {
            CreateAccount.RoleRequest request = requested.get(i);
            String field = "roles[" + i + "].organizationId";
            if ((request.role() == Role.SYSTEM_ADMIN) != (request.organizationId() == null)) {
                throw Problem.invalid(field, "系统管理员不属于任何组织，其他身份必须指明组织");
            }
            if (request.role() == Role.MEMBER && memberId == null) {
                throw Problem.invalid("memberId", "党员身份需要指明是哪位党员");
            }
            if (!caller.has(Role.SYSTEM_ADMIN) && !isMine(caller, request.role(), request.organizationId())) {
                throw Problem.invalid(field, "没有这个组织，或不在您的管理范围内");
            }
            if (request.organizationId() != null
                    && organizations.find(request.organizationId()).isEmpty()) {
                throw Problem.invalid(field, "没有这个组织，或不在您的管理范围内");
            }
            roles.add(new AccountRole(request.role(), request.organizationId()));
        }
        return roles;
    }

    private boolean isMine(Caller caller, Role role, UUID organizationId) {
        return role != Role.SYSTEM_ADMIN
                && organizations
                        .find(organizationId)
                        .map(Organization::path)
                        .filter(path -> caller.reaches(path, Role.DISTRICT_ADMIN))
                        .isPresent();
    }

    /** An account acts as its member: a district binds only members of its own branches. */
    private void requireOwn(Caller caller, UUID memberId) {
        boolean mine = memberId == null
                || caller.has(Role.SYSTEM_ADMIN)
                || members.find(memberId)
                        .filter(member -> members.isManagedBy(caller, member))
                        .isPresent();
        if (!mine) {
            throw Problem.invalid("memberId", "没有这位党员，或不在您的管理范围内");
        }
    }

    private UUID existing(UUID memberId) {
        if (memberId != null && members.find(memberId).isEmpty()) {
            throw Problem.invalid("memberId", "没有这位党员");
        }
        return memberId;
    }

    /** Where the account works; {@code null} for a SYSTEM_ADMIN, who works nowhere in the tree. */
    private String placeOf(Account account) {
        return account.roles().stream()
                .map(AccountRole::organizationId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> organizations.get(id).path())
                .orElse(null);
    }

    private void record(Caller caller, String action, Account account) {
        audit.record(
                caller,
                AuditEntry.of(action, "account", account.id())
                        .in(placeOf(account))
                        .with(
                                "roles",
                                account.roles().stream()
                                        .map(role -> role.role().name())
                                        .toList()));
    }
}
