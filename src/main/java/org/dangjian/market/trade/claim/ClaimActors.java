package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.access.account.ActorView;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;

/** Tells who acted, and whether in another's place (代办): both names stand on a claim. */
@ApplicationScoped
public class ClaimActors {

    private final AccountDirectory accounts;
    private final BusinessDay clock;

    ClaimActors(AccountDirectory accounts, BusinessDay clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What the caller does now; {@code own} says whether it is their own business. */
    public Deed deed(Caller caller, boolean own) {
        return new Deed(caller.accountId(), !own, clock.now());
    }

    public LocalDate today() {
        return clock.today();
    }

    /** Whether what is the holder's is the caller's own: as the person, an officer of the unit, one who works there. */
    public static boolean isOwn(Caller caller, Holder holder) {
        return caller.is(holder) || caller.organizations(Role.STAFF).anyMatch(holder.id()::equals);
    }

    /** The names behind these deeds, to be shown with {@link #view}. */
    public Map<UUID, String> names(Caller caller, Collection<Deed> deeds) {
        return accounts.namesOf(
                caller,
                deeds.stream()
                        .filter(Objects::nonNull)
                        .map(Deed::by)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** {@code null} for what nobody did yet, or the service itself did. */
    public static ActorView view(Deed deed, Map<UUID, String> names, boolean openly) {
        if (deed == null || deed.by() == null) {
            return null;
        }
        String name = names.get(deed.by());
        return new ActorView(deed.by(), openly ? name : FieldCipher.maskName(name), deed.isOnBehalf());
    }
}
