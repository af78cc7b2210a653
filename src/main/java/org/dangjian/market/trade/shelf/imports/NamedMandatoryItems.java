package org.dangjian.market.trade.shelf.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.ItemRepository;

/** The mandatory items of a district as the rows of an upload call them: by title and year, and by office where several bear it. */
@ApplicationScoped
public class NamedMandatoryItems {

    private final ItemRepository items;
    private final OrganizationDirectory organizations;

    NamedMandatoryItems(ItemRepository items, OrganizationDirectory organizations) {
        this.items = items;
        this.organizations = organizations;
    }

    /** Looks them up at once, in the districts the caller works for: what is on the shelf, or was. */
    public Found find(Caller caller, Collection<String> titles, Collection<Integer> years) {
        List<String> roots = caller.grants().stream()
                .map(Caller.Grant::path)
                .filter(Objects::nonNull)
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .distinct()
                .toList();
        List<Item> found = new ArrayList<>();
        roots.forEach(root -> found.addAll(items.mandatoryNamed(root, titles, years)));
        Map<UUID, Organization> offices = new HashMap<>();
        organizations
                .findByIds(found.stream().map(Item::organizationId).distinct().toList())
                .forEach(office -> offices.put(office.id(), office));
        return new Found(found, offices);
    }

    /** What was found. */
    public record Found(List<Item> items, Map<UUID, Organization> offices) {

        /**
         * Those a row may mean.
         *
         * @param office the code or name of the office, or {@code null}
         * @param place whose attendance it is; those near them are meant where the title alone does not tell
         */
        public List<Item> of(String title, int year, String office, HolderPlace place) {
            List<Item> named = items.stream()
                    .filter(item -> item.year() == year
                            && NormalForm.nameKey(item.title()).equals(NormalForm.nameKey(title))
                            && (office == null || isCalled(offices.get(item.organizationId()), office)))
                    .toList();
            List<Item> near = named.size() < 2 || place == null
                    ? named
                    : named.stream()
                            .filter(item -> item.suits(place)
                                    && place.isNear(
                                            offices.get(item.organizationId()).path()))
                            .toList();
            return near.isEmpty() ? named : near;
        }

        private static boolean isCalled(Organization office, String text) {
            return NormalForm.codeKey(office.code()).equals(NormalForm.codeKey(text))
                    || NormalForm.nameKey(office.name()).equals(NormalForm.nameKey(text));
        }
    }
}
