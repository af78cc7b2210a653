package org.dangjian.market.people.access.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.AccountRole;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/**
 * Which account is whose to administer: SYSTEM_ADMIN everyone's, DISTRICT_ADMIN those within the own part of the tree. An
 * auditor is looked after from above: who is audited neither makes nor changes their own auditor.
 */
@ApplicationScoped
class AccountScope {

    private static final String NOT_YOURS = "没有这个组织，或不在您的管理范围内";

    private final AccountRepository accounts;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;

    AccountScope(AccountRepository accounts, OrganizationDirectory organizations, MemberDirectory members) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.members = members;
    }

    /**
     * An account all of whose roles lie in the caller's reach.
     *
     * @throws Problem {@code not-found}
     */
    Account administered(Caller caller, UUID id) {
        Account account = accounts.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean mine = caller.has(Role.SYSTEM_ADMIN)
                || account.roles().stream().allMatch(role -> isMine(caller, role.role(), role.organizationId()));
        if (!mine) {
            throw Problem.notFound();
        }
        return account;
    }

    /**
     * The roles that were asked for, if they are the caller's to grant.
     *
     * @throws Problem {@code validation-failed}
     */
    List<AccountRole> checked(Caller caller, List<CreateAccount.RoleRequest> requested, UUID memberId) {
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
                throw Problem.invalid(field, request.role() == Role.AUDITOR ? "监督员由上级主管部门或系统管理员设立" : NOT_YOURS);
            }
            if (request.organizationId() != null
                    && organizations.find(request.organizationId()).isEmpty()) {
                throw Problem.invalid(field, NOT_YOURS);
            }
            roles.add(new AccountRole(request.role(), request.organizationId()));
        }
        return roles;
    }

    /** An account acts as its member: a district binds only members of its own branches. */
    void requireOwn(Caller caller, UUID memberId) {
        boolean mine = memberId == null
                || caller.has(Role.SYSTEM_ADMIN)
                || members.find(memberId)
                        .filter(member -> members.isManagedBy(caller, member))
                        .isPresent();
        if (!mine) {
            throw Problem.invalid("memberId", "没有这位党员，或不在您的管理范围内");
        }
    }

    /** Where the account works; {@code null} for a SYSTEM_ADMIN, who works nowhere in the tree. */
    String placeOf(Account account) {
        return account.roles().stream()
                .map(AccountRole::organizationId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> organizations.get(id).path())
                .orElse(null);
    }

    private boolean isMine(Caller caller, Role role, UUID organizationId) {
        return role != Role.SYSTEM_ADMIN
                && organizations
                        .find(organizationId)
                        .map(Organization::path)
                        .filter(path -> role == Role.AUDITOR
                                ? caller.paths(Role.DISTRICT_ADMIN).stream()
                                        .anyMatch(mine -> path.startsWith(mine) && !path.equals(mine))
                                : caller.reaches(path, Role.DISTRICT_ADMIN))
                        .isPresent();
    }
}
