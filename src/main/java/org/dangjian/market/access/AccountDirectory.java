package org.dangjian.market.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.audit.AccountNames;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;

/** Answers who an account is. The one place other features ask about accounts. */
@ApplicationScoped
public class AccountDirectory implements AccountNames {

    private final AccountRepository accounts;

    AccountDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The account as a caller, with its present roles. */
    public Optional<Caller> find(UUID accountId) {
        return accounts.credentials(accountId).map(AccountRepository.Credentials::caller);
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> accountIds) {
        return accounts.names(accountIds);
    }

    /** The accounts that act for a holder: the member's, the resident's, those of a unit's officers or an office's staff. */
    public List<UUID> of(Holder holder) {
        return switch (holder.type()) {
            case MEMBER ->
                accounts.findByMember(holder.id()).map(Account::id).stream().toList();
            case RESIDENT -> List.of(holder.id());
            case ORGANIZATION -> accounts.officersOf(holder.id());
        };
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
