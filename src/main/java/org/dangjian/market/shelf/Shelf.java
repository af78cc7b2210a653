package org.dangjian.market.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.ledger.HolderPlace;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;

/** What claims need of the shelf: the item, its place in the tree, and its places to take and free. */
@ApplicationScoped
public class Shelf {

    private final ItemRepository items;
    private final OrganizationDirectory organizations;
    private final BusinessDay clock;

    Shelf(ItemRepository items, OrganizationDirectory organizations, BusinessDay clock) {
        this.items = items;
        this.organizations = organizations;
        this.clock = clock;
    }

    public Optional<Item> find(UUID id) {
        return items.findByIdOptional(id);
    }

    /** @throws Problem {@code not-found} */
    public Item get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    public String pathOf(Item item) {
        return organizations.get(item.organizationId()).path();
    }

    /** Whether the item is meant for this holder: of its audience, in reach of it, and not its own offer. */
    public boolean isFor(Item item, HolderPlace place) {
        return !place.holder().equals(item.provider())
                && item.audiences().contains(place.holder().type())
                && place.isNear(pathOf(item));
    }

    /**
     * Refuses at sight what {@link #takePlace} would refuse, before anything is written.
     *
     * @throws Problem {@code item-full}
     */
    public void requireFree(Item item) {
        if (item.capacity() != null && item.taken() >= item.capacity()) {
            throw Problem.of(ProblemCode.ITEM_FULL);
        }
    }

    /**
     * Takes a place; the last statement of a claim, since many wait for the same row.
     *
     * @throws Problem {@code item-full}, or {@code item-not-open} with the reason
     */
    public void takePlace(Item item) {
        if (!items.takePlace(item.id(), clock.today())) {
            requireOpen(items.fresh(item));
            throw Problem.of(ProblemCode.ITEM_FULL);
        }
    }

    /** Whether somebody could claim it today: published, valid, a place left. */
    public boolean isClaimable(Item item) {
        return item.status() == ItemStatus.PUBLISHED
                && !clock.today().isBefore(item.opensOn())
                && !clock.today().isAfter(item.closesOn())
                && (item.capacity() == null || item.taken() < item.capacity());
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

    public void freePlace(UUID itemId) {
        items.freePlace(itemId);
    }

    /** Attendance of a mandatory item was recorded. */
    public void markUsed(UUID itemId) {
        items.markUsed(itemId);
    }
}
