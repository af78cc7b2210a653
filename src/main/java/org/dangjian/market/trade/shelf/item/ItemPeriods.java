package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.Period;

/**
 * The places of items whose places come anew each month or quarter. Taking and freeing one is a guarded statement on the
 * row of the period. The capacity of a published item of this kind never changes, so the row may keep a copy of it.
 */
@ApplicationScoped
public class ItemPeriods {

    /** So many periods ahead are shown; later ones can be named in a claim all the same. */
    private static final int SHOWN = 6;

    private final EntityManager database;
    private final BusinessDay clock;

    ItemPeriods(EntityManager database, BusinessDay clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether a place of the period was taken. */
    boolean take(Item item, Period period) {
        if (taken(item, period)) {
            return true;
        }
        makeSure(item, period);
        return taken(item, period);
    }

    private boolean taken(Item item, Period period) {
        return database.createNativeQuery("update item_period set taken = taken + 1"
                                + " where item_id = ?1 and period = ?2 and taken < capacity")
                        .setParameter(1, item.id())
                        .setParameter(2, period.code())
                        .executeUpdate()
                == 1;
    }

    /** Makes sure there is a row, whoever comes first. */
    private void makeSure(Item item, Period period) {
        database.createNativeQuery("insert into item_period (item_id, period, capacity, taken)"
                        + " values (?1, ?2, ?3, 0) on conflict do nothing")
                .setParameter(1, item.id())
                .setParameter(2, period.code())
                .setParameter(3, item.capacity())
                .executeUpdate();
    }

    void free(UUID itemId, String period) {
        database.createNativeQuery("update item_period set taken = taken - 1 where item_id = ?1 and period = ?2")
                .setParameter(1, itemId)
                .setParameter(2, period)
                .executeUpdate();
    }

    /** The first period from this one on that has a place left, while the item is valid. */
    Optional<Period> nextFree(Item item, Period from) {
        Map<String, Integer> taken = taken(List.of(item.id())).getOrDefault(item.id(), Map.of());
        for (Period period = from; !period.firstDay().isAfter(item.closesOn()); period = period.next()) {
            if (taken.getOrDefault(period.code(), 0) < item.capacity()) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** The present period, or the item's first while it has not begun. */
    Period present(Item item) {
        LocalDate today = clock.today();
        return Period.of(item.every(), today.isBefore(item.opensOn()) ? item.opensOn() : today);
    }

    /** What is left in the present period and the next ones, by item; items without periods are absent. */
    Map<UUID, List<ItemView.PeriodView>> views(Collection<Item> items) {
        List<Item> periodic = items.stream().filter(Item::placesComeAnew).toList();
        Map<UUID, Map<String, Integer>> taken = periodic.isEmpty()
                ? Map.of()
                : taken(periodic.stream().map(Item::id).toList());
        Map<UUID, List<ItemView.PeriodView>> views = new HashMap<>();
        periodic.forEach(item -> views.put(item.id(), views(item, taken.getOrDefault(item.id(), Map.of()))));
        return views;
    }

    private List<ItemView.PeriodView> views(Item item, Map<String, Integer> taken) {
        List<ItemView.PeriodView> views = new ArrayList<>();
        Period period = present(item);
        while (views.size() < SHOWN && !period.firstDay().isAfter(item.closesOn())) {
            int gone = taken.getOrDefault(period.code(), 0);
            views.add(new ItemView.PeriodView(
                    period.code(), period.title(), item.capacity(), gone, item.capacity() - gone));
            period = period.next();
        }
        return views;
    }

    private Map<UUID, Map<String, Integer>> taken(Collection<UUID> items) {
        Map<UUID, Map<String, Integer>> taken = new HashMap<>();
        database.createQuery(
                        "select p.key.itemId, p.key.period, p.taken from ItemPeriod p where p.key.itemId in :items",
                        Object[].class)
                .setParameter("items", items)
                .getResultStream()
                .forEach(row -> taken.computeIfAbsent((UUID) row[0], ignored -> new HashMap<>())
                        .put((String) row[1], (Integer) row[2]));
        return taken;
    }
}
