package org.dangjian.market.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Those of these items that exist, by id. */
    public Map<UUID, Item> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : items.list("id in ?1", ids).stream().collect(Collectors.toMap(Item::id, item -> item));
    }

    /** @throws Problem {@code not-found} */
    public Item get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    public String pathOf(Item item) {
        return organizations.get(item.organizationId()).path();
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
