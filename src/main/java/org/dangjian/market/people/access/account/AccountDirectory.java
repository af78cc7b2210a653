package org.dangjian.market.people.access.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.HeldRoles;
import org.dangjian.market.people.organization.LabelService;
import org.dangjian.market.people.organization.NameOrder;
import org.dangjian.market.platform.audit.AccountNames;
import org.dangjian.market.platform.job.JobOwners;
import org.dangjian.market.platform.notice.Phones;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;

/** Answers who an account is. The one place other features ask about accounts. */
@ApplicationScoped
public class AccountDirectory implements AccountNames, HeldRoles, JobOwners, Phones {

    private final AccountRepository accounts;
    private final LabelService labels;
    private final KnownNames known;
    private final FieldCipher cipher;

    AccountDirectory(AccountRepository accounts, LabelService labels, KnownNames known, FieldCipher cipher) {
        this.known = known;
        this.accounts = accounts;
        this.labels = labels;
        this.cipher = cipher;
    }

    /** The account as a caller, with its present roles. */
    public Optional<Caller> find(UUID accountId) {
        return accounts.credentials(accountId).map(AccountRepository.Credentials::caller);
    }

    /** The phone in clear, for those who have to meet the person; {@code null} for who has none. The caller records it. */
    public String phoneOf(UUID accountId) {
        Account account = accounts.findById(accountId);
        return account == null ? null : account.phone(cipher);
    }

    @Override
    public Optional<String> reachable(UUID accountId) {
        return accounts.findByIdOptional(accountId)
                .filter(account -> !account.isLocked())
                .map(account -> account.phone(cipher));
    }

    @Override
    public boolean mayGoOn(Caller begun) {
        return accounts.credentials(begun.accountId())
                .map(now -> !now.locked() && held(now.caller()).containsAll(held(begun)))
                .orElse(true);
    }

    /** What is granted, whatever the places are called. */
    private static Set<List<Object>> held(Caller caller) {
        return caller.grants().stream()
                .map(grant -> Arrays.<Object>asList(grant.role(), grant.organizationId(), grant.path()))
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> of(UUID memberId) {
        return accounts.findByMember(memberId).flatMap(account -> find(account.id())).stream()
                .flatMap(caller -> caller.grants().stream())
                .sorted(Comparator.comparing(Caller.Grant::role)
                        .thenComparing(grant -> NameOrder.key(grant.organizationName())))
                .map(grant -> labels.titleOf(grant.role(), grant.path())
                        + (grant.organizationName() == null ? "" : "（" + grant.organizationName() + "）"))
                .toList();
    }

    /** Whether a resident signed up by themselves and nobody has seen them yet. */
    public boolean isUnseen(UUID accountId) {
        Account account = accounts.findById(accountId);
        return account != null && !account.isSeen();
    }

    /** {@link #find} for many at once, in no order; unknown ids are left out. */
    public Collection<Caller> findAll(Collection<UUID> accountIds) {
        return accounts.credentials(accountIds).values().stream()
                .map(AccountRepository.Credentials::caller)
                .toList();
    }

    /**
     * One page of those who hold a role granted at or below one of these paths, in the order of ids.
     *
     * @param self somebody to be listed where they hold the role anywhere, or {@code null}
     */
    public List<Caller> having(Role role, List<String> paths, UUID self, UUID after, int limit) {
        List<UUID> ids = accounts.having(role, paths, self, after, limit);
        Map<UUID, AccountRepository.Credentials> found = accounts.credentials(ids);
        return ids.stream().map(id -> found.get(id).caller()).toList();
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> accountIds) {
        return accounts.names(accountIds);
    }

    /** {@link #namesOf(Collection)}, asking for others than the caller alone. */
    public Map<UUID, String> namesOf(Caller caller, Collection<UUID> accountIds) {
        Map<UUID, String> names = new HashMap<>();
        names.put(caller.accountId(), caller.name());
        boolean acting = QuarkusTransaction.isActive();
        List<UUID> others = new ArrayList<>();
        for (UUID id : accountIds) {
            String name = acting ? known.get(id) : null;
            if (name != null) {
                names.putIfAbsent(id, name);
            } else if (!id.equals(caller.accountId())) {
                others.add(id);
            }
        }
        if (!others.isEmpty()) {
            names.putAll(accounts.names(others));
        }
        return names;
    }

    /** The accounts that act for a holder: the member's, the resident's, those of a unit's officers or an office's staff. */
    public List<UUID> of(Holder holder) {
        return switch (holder.type()) {
            case MEMBER -> ofMember(holder.id());
            case RESIDENT -> List.of(holder.id());
            case ORGANIZATION -> accounts.officersOf(holder.id());
        };
    }

    private List<UUID> ofMember(UUID memberId) {
        List<AccountRepository.Named> found = accounts.namedByMember(memberId);
        if (QuarkusTransaction.isActive()) {
            found.forEach(account -> known.put(account.id(), account.name()));
        }
        return found.stream().map(AccountRepository.Named::id).toList();
    }

    /** {@link #of} for many at once; holders nobody signs in for are absent. */
    public Map<Holder, List<UUID>> ofAll(Collection<Holder> holders) {
        Map<Holder, List<UUID>> found = new HashMap<>();
        List<UUID> members = holders.stream()
                .filter(holder -> holder.type() == Holder.Type.MEMBER)
                .map(Holder::id)
                .toList();
        accounts.ofMembers(members).forEach((member, account) -> found.put(Holder.member(member), List.of(account)));
        holders.stream()
                .filter(holder -> holder.type() != Holder.Type.MEMBER)
                .forEach(holder -> found.put(holder, of(holder)));
        return found;
    }
}
