package org.dangjian.market.people.access.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.AccountRole;
import org.dangjian.market.people.access.account.AccountView;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.LabelService;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;

/** Makes accounts, for whichever reason, and shows them. None is made with a password. */
@ApplicationScoped
public class NewAccounts {

    private final AccountRepository accounts;
    private final OrganizationDirectory organizations;
    private final LabelService labels;
    private final MemberDirectory members;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    NewAccounts(
            AccountRepository accounts,
            OrganizationDirectory organizations,
            LabelService labels,
            MemberDirectory members,
            FieldCipher cipher,
            BusinessDay clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.labels = labels;
        this.members = members;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @throws Problem {@code phone-taken}, {@code member-has-account}, {@code roles-exclude}, {@code validation-failed} */
    public Account make(String name, String phone, UUID memberId, List<AccountRole> roles) {
        Account account = new Account(name.strip(), phone, cipher, clock.now());
        account.bindTo(existing(memberId));
        account.grant(roles);
        accounts.persistAndFlush(account);
        return account;
    }

    /** @throws Problem {@code validation-failed} when there is no such member */
    UUID existing(UUID memberId) {
        if (memberId != null && members.find(memberId).isEmpty()) {
            throw Problem.invalid("memberId", "没有这位党员");
        }
        return memberId;
    }

    AccountView view(Account account) {
        List<AccountView.GrantedRole> roles = new ArrayList<>();
        for (AccountRole role : account.roles()) {
            Organization place = role.organizationId() == null ? null : organizations.get(role.organizationId());
            roles.add(new AccountView.GrantedRole(
                    role.role(),
                    labels.titleOf(role.role(), place == null ? null : place.path()),
                    role.organizationId(),
                    place == null ? null : place.name(),
                    role.isPending()));
        }
        AccountView.Status status = account.isPending() ? AccountView.Status.PENDING : AccountView.Status.ACTIVE;
        return new AccountView(
                account.id(),
                account.name(),
                account.maskedPhone(cipher),
                account.memberId(),
                account.isLocked(),
                status,
                status.title(),
                roles,
                null,
                account.version());
    }
}
