package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;

/** Decides which part of the shelf a caller sees. */
@ApplicationScoped
public class ShelfViewers {

    private final HolderDirectory holders;
    private final OrganizationDirectory organizations;

    ShelfViewers(HolderDirectory holders, OrganizationDirectory organizations) {
        this.holders = holders;
        this.organizations = organizations;
    }

    public ShelfQuery.Viewer of(Caller caller) {
        Set<String> places = new LinkedHashSet<>(caller.paths(Role.values()));
        Set<Holder.Type> kinds = EnumSet.noneOf(Holder.Type.class);
        MemberTraits traits = null;
        if (caller.memberId() != null) {
            kinds.add(Holder.Type.MEMBER);
            HolderPlace own = holders.get(Holder.member(caller.memberId()));
            traits = own.traits();
            places.add(own.homePath());
            places.addAll(own.reportIns());
        }
        if (caller.has(Role.RESIDENT)) {
            kinds.add(Holder.Type.RESIDENT);
        }
        for (String unit : caller.paths(Role.UNIT_OFFICER, Role.BRANCH_SECRETARY)) {
            kinds.add(Holder.Type.ORGANIZATION);
            organizations.reportInPlaces(unit).stream().map(Organization::path).forEach(places::add);
        }
        return new ShelfQuery.Viewer(caller.paths(Role.OFFICES), List.copyOf(places), kinds, traits);
    }

    /** The paths where the caller lives, belongs, reports in or works. */
    public List<String> placesOf(Caller caller) {
        return of(caller).places();
    }

    /** Whether the caller finds the item on the shelf, or manages it. */
    public boolean sees(Caller caller, Item item) {
        return sees(caller, item, organizations.get(item.organizationId()).path());
    }

    public boolean sees(Caller caller, Item item, String path) {
        ShelfQuery.Viewer viewer = of(caller);
        boolean shown = item.status() == ItemStatus.PUBLISHED
                || item.status() == ItemStatus.CLOSED
                || item.status() == ItemStatus.ARCHIVED;
        return viewer.managed().stream().anyMatch(path::startsWith)
                || shown
                        && viewer.places().stream().anyMatch(place -> path.startsWith(place) || place.startsWith(path));
    }
}
