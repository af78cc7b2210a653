package org.dangjian.market.people.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.holder.Residents;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;

/** Residents live where their accounts have that role, the first place being theirs. */
@ApplicationScoped
class ResidentPlaces implements Residents {

    private final AccountDirectory accounts;

    ResidentPlaces(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<UUID, HolderPlace> places(Collection<UUID> accountIds) {
        Map<UUID, HolderPlace> found = new HashMap<>();
        accounts.findAll(accountIds).forEach(account -> {
            List<String> places = account.paths(Role.RESIDENT);
            if (!places.isEmpty()) {
                Holder holder = new Holder(Holder.Type.RESIDENT, account.accountId());
                found.put(
                        account.accountId(),
                        new HolderPlace(holder, account.name(), places.getFirst(), places.subList(1, places.size())));
            }
        });
        return found;
    }
}
