package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.ledger.ItemTitles;
import org.dangjian.market.trade.shelf.Every;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.Period;

/** What claims need of the shelf: the item, its place in the tree, and its places to take and free. */
@ApplicationScoped
public class Shelf implements ItemTitles {

    private final ItemRepository items;
    private final ItemPeriods periods;
    private final Watches watches;
    private final OrganizationDirectory organizations;
    private final BusinessDay clock;

    Shelf(
            ItemRepository items,
            ItemPeriods periods,
            Watches watches,
            OrganizationDirectory organizations,
            BusinessDay clock) {
        this.items = items;
        this.periods = periods;
        this.watches = watches;
        this.organizations = organizations;
        this.clock = clock;
    }

    public Optional<Item> find(UUID id) {
        return items.findByIdOptional(id);
    }

    /** Those of these items that exist, by id. */
    public Map<UUID, Item> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : items.list("id in ?1", ids).stream().collect(Collectors.toMap(Item::id, item -> item));
    }

    @Override
    public Map<UUID, String> titlesOf(Collection<UUID> itemIds) {
        return find(itemIds).values().stream().collect(Collectors.toMap(Item::id, Item::title));
    }

    /** Reads many items and where they stand at once, for a transaction that asks about them one by one. */
    public Map<UUID, Item> prefetch(Collection<UUID> ids) {
        Map<UUID, Item> found = find(ids);
        organizations.findByIds(
                found.values().stream().map(Item::organizationId).collect(Collectors.toSet()));
        return found;
    }

    /** @throws Problem {@code not-found} */
    public Item get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /**
     * The item with the organization it belongs to, for a deed that asks for both.
     *
     * @throws Problem {@code not-found}
     */
    public Item open(UUID id) {
        return items.withOrganization(id).orElseThrow(Problem::notFound);
    }

    public String pathOf(Item item) {
        return organizations.get(item.organizationId()).path();
    }

    /** Whether the item is meant for this holder: of its audience, in reach of it, and not its own offer. */
    public boolean isFor(Item item, HolderPlace place) {
        return !place.holder().equals(item.provider()) && item.suits(place) && place.isNear(pathOf(item));
    }

    /** Whether the holder could plan it in {@code year}: published for that year and meant for them. */
    public boolean isOffered(Item item, int year, HolderPlace place) {
        return item.status() == ItemStatus.PUBLISHED && item.year() == year && isFor(item, place);
    }

    /**
     * The period a claim takes a place of: the one named, else the present one. The service itself may slip into another:
     * its day is bound to the item's validity alone.
     *
     * @param named a month ({@code 2026-11}) or quarter ({@code 2026-Q4}), or {@code null}
     * @return {@code null} for an item whose places do not come anew
     * @throws Problem {@code validation-failed} for a period this item does not have, or one that is over
     */
    public Period periodOf(Item item, String named) {
        if (!item.placesComeAnew()) {
            if (named != null) {
                throw Problem.invalid("period", "该项目不按月、按季度提供，无须填写期次");
            }
            return null;
        }
        Period present = periods.present(item);
        if (named == null) {
            return present;
        }
        String form = item.every() == Every.MONTH ? "请按 2026-11 的格式填写月份" : "请按 2026-Q4 的格式填写季度";
        Period period = Period.parse(item.every(), named).orElseThrow(() -> Problem.invalid("period", form));
        if (period.isBefore(present) || period.firstDay().isAfter(item.closesOn())) {
            throw Problem.invalid("period", "请选择" + present.title() + "至 " + item.closesOn() + " 之间的期次");
        }
        return period;
    }

    /**
     * Refuses at sight what {@link #takePlace} would refuse, before anything is written.
     *
     * @throws Problem {@code item-full}, naming the next period with a place where there is one
     */
    public void requireFree(Item item, Period period) {
        if (!item.placesComeAnew()) {
            if (item.capacity() != null && item.taken() >= item.capacity()) {
                throw Problem.of(ProblemCode.ITEM_FULL);
            }
            return;
        }
        Period free = periods.nextFree(item, period).orElseThrow(() -> Problem.of(ProblemCode.ITEM_FULL));
        if (!free.equals(period)) {
            throw Problem.of(ProblemCode.ITEM_PERIOD_FULL, period.title(), free.title(), free.code(), period.code());
        }
    }

    /** @throws Problem {@code item-not-open}, {@code item-full} when nobody could claim it today */
    public void requireClaimable(Item item) {
        requireOpen(item);
        if (!hasPlace(item)) {
            throw Problem.of(ProblemCode.ITEM_FULL);
        }
    }

    /** Whether somebody could claim it today: published, valid, a place left in some period. */
    public boolean isClaimable(Item item) {
        return item.status() == ItemStatus.PUBLISHED
                && !clock.today().isBefore(item.opensOn())
                && !clock.today().isAfter(item.closesOn())
                && hasPlace(item);
    }

    private boolean hasPlace(Item item) {
        return !item.placesComeAnew()
                ? item.capacity() == null || item.taken() < item.capacity()
                : periods.nextFree(item, periods.present(item)).isPresent();
    }

    /**
     * Takes a place; the last row of a claim, since many wait for it. That there is none left shows when it is sent.
     *
     * @param period what {@link #periodOf} gave
     * @throws Problem {@code item-full}, or {@code item-not-open} with the reason
     */
    public void takePlace(Item item, Period period) {
        if (period != null && !periods.take(item, period)) {
            requireFree(item, period);
            throw Problem.of(ProblemCode.ITEM_FULL);
        }
        items.takePlace(item.id(), clock.today(), () -> {
            requireOpen(items.fresh(item));
            return Problem.of(ProblemCode.ITEM_FULL);
        });
    }

    /** @throws Problem {@code item-not-open} unless the item is published and valid today */
    public void requireOpen(Item item) {
        if (item.status() != ItemStatus.PUBLISHED) {
            throw Problem.of(ProblemCode.ITEM_NOT_OPEN, item.status().title());
        }
        if (clock.today().isBefore(item.opensOn())) {
            throw Problem.of(ProblemCode.ITEM_NOT_OPEN, item.opensOn() + " 开始");
        }
        if (clock.today().isAfter(item.closesOn())) {
            throw Problem.of(ProblemCode.ITEM_NOT_OPEN, item.closesOn() + " 已截止");
        }
    }

    /**
     * Frees a place and tells who waits for one.
     *
     * @param period the one the claim took a place of, or {@code null}
     */
    public void freePlace(UUID itemId, String period) {
        dropPlace(itemId, period);
        watches.placeFree(get(itemId));
    }

    /** Frees a place of an item that is about to be taken down: nobody is told of it. */
    public void dropPlace(UUID itemId, String period) {
        if (period != null) {
            periods.free(itemId, period);
        }
        items.freePlace(itemId);
    }

    /** Attendance of a mandatory item was recorded. */
    public void markUsed(UUID itemId) {
        items.markUsed(itemId);
    }
}
