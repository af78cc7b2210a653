package org.dangjian.market.trade.shelf.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemClosed;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.item.ItemRepository;
import org.dangjian.market.trade.shelf.item.ItemWatch;
import org.dangjian.market.trade.shelf.item.Shelf;
import org.dangjian.market.trade.shelf.item.ShelfViewers;
import org.dangjian.market.trade.shelf.item.Watches;

/** Waiting for a place on an item that is full (有空位时告诉我). */
@ApplicationScoped
public class WatchService {

    private final ItemRepository items;
    private final Shelf shelf;
    private final ShelfViewers viewers;
    private final Watches watches;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    WatchService(
            ItemRepository items,
            Shelf shelf,
            ShelfViewers viewers,
            Watches watches,
            OrganizationDirectory organizations,
            AuditTrail audit,
            BusinessDay clock) {
        this.items = items;
        this.shelf = shelf;
        this.viewers = viewers;
        this.watches = watches;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks to be told, once, when the item has a place.
     *
     * @throws Problem {@code not-found} for what the caller does not see, {@code item-mandatory}, {@code item-not-open}
     *     for what is not on the shelf; {@code state-conflict} where there is a place already
     */
    @Transactional
    public WatchView watch(Caller caller, UUID itemId) {
        Item item = seen(caller, itemId);
        if (item.kind() == ItemKind.MANDATORY) {
            throw Problem.of(ProblemCode.ITEM_MANDATORY);
        }
        shelf.requireOpen(item);
        if (shelf.isClaimable(item)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "还有名额，可直接认领");
        }
        ItemWatch watch = watches.add(itemId, caller.accountId(), clock.now());
        record(caller, "item.watched", item);
        return new WatchView(itemId, true, watch.createdAt());
    }

    /** Gives the wish up; whoever had none has none. */
    @Transactional
    public WatchView unwatch(Caller caller, UUID itemId) {
        Item item = seen(caller, itemId);
        watches.remove(itemId, caller.accountId());
        record(caller, "item.unwatched", item);
        return new WatchView(itemId, false, null);
    }

    /** In the transaction that takes the item down: who waits need wait no longer. */
    void closed(@Observes ItemClosed closed) {
        watches.gone(closed.itemId(), closed.title());
    }

    private Item seen(Caller caller, UUID itemId) {
        Item item = items.findByIdOptional(itemId).orElseThrow(Problem::notFound);
        if (!viewers.sees(caller, item, pathOf(item))) {
            throw Problem.notFound();
        }
        return item;
    }

    private String pathOf(Item item) {
        return organizations.get(item.organizationId()).path();
    }

    private void record(Caller caller, String action, Item item) {
        audit.record(caller, AuditEntry.of(action, "item", item.id()).in(pathOf(item)));
    }
}
