package org.dangjian.market.trade.shelf.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.imports.NamedPlaces;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.category.ItemCategory;
import org.dangjian.market.trade.shelf.item.ItemRepository;

/** The items that stand on the shelves an upload is about, and how its rows find theirs. */
final class KnownItems {

    private final NamedPlaces places;
    private final LocalDate today;
    private final Map<UUID, Organization> offices = new HashMap<>();
    private final Map<UUID, List<ItemCategory>> categories = new HashMap<>();
    private final Map<List<Object>, List<Item>> items = new HashMap<>();

    private KnownItems(NamedPlaces places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    static KnownItems of(
            ItemRepository repository,
            ItemCategories categories,
            NamedPlaces places,
            List<ItemRow> rows,
            LocalDate today) {
        KnownItems known = new KnownItems(places, today);
        Set<Integer> years = new HashSet<>();
        for (ItemRow row : rows) {
            Organization office = places.find(row.office()).orElseThrow();
            if (known.offices.put(office.id(), office) == null) {
                known.categories.put(office.id(), categories.at(office.path()));
            }
            years.add(row.yearOf(today));
        }
        repository
                .ownOf(known.offices.keySet(), years)
                .forEach(item -> known.items
                        .computeIfAbsent(
                                key(item.organizationId(), item.year(), item.kind(), item.title()),
                                none -> new ArrayList<>())
                        .add(item));
        return known;
    }

    private static List<Object> key(UUID office, int year, ItemKind kind, String title) {
        return List.of(office, year, kind, NormalForm.nameKey(title));
    }

    private List<Object> key(ItemRow row) {
        return key(places.find(row.office()).orElseThrow().id(), row.yearOf(today), row.kind(), row.title());
    }

    /** What no two rows may share: which item it is about. */
    List<Object> identity(ItemRow row, LocalDate opensOn) {
        return List.of(key(row), opensOn);
    }

    /** Takes the item that says what the row says already; {@code null} where there is none. */
    Item takeSame(ItemRow row) {
        Organization office = places.find(row.office()).orElseThrow();
        String code = category(row, office).map(ItemCategory::code).orElse(null);
        for (Item item : items.getOrDefault(key(row), List.of())) {
            if (ItemCells.differing(cells(item), cells(row.change(code).over(item)))
                    .isEmpty()) {
                take(row, item);
                return item;
            }
        }
        return null;
    }

    /** Those the row may be about: by its first day where it names one. */
    List<Item> namesakes(ItemRow row) {
        return items.getOrDefault(key(row), List.of()).stream()
                .filter(item -> row.opensOn() == null || row.opensOn().equals(item.opensOn()))
                .toList();
    }

    /** No other row is about this item. */
    void take(ItemRow row, Item item) {
        items.get(key(row)).remove(item);
    }

    /** The category a row names by title or code; an open one before a closed one. */
    Optional<ItemCategory> category(ItemRow row, Organization office) {
        String key = NormalForm.nameKey(row.category());
        return categories.get(office.id()).stream()
                .filter(category -> NormalForm.nameKey(category.title()).equals(key)
                        || category.code().equalsIgnoreCase(row.category()))
                .min(java.util.Comparator.comparing(ItemCategory::isClosed));
    }

    Map<ItemColumn, String> cells(Item item) {
        return cells(ItemTerms.of(item));
    }

    Map<ItemColumn, String> cells(ItemTerms terms) {
        return ItemCells.of(
                terms,
                offices.get(terms.organizationId()).code(),
                ItemCategories.title(categories.get(terms.organizationId()), terms.category()));
    }
}
