package org.dangjian.market.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;

/** Takes the item of a withdrawn need off the shelf, claims first, as locks are taken everywhere. */
@ApplicationScoped
class NeedTakeDown {

    private static final String WHY = "提出方已撤回需求";

    private final ItemRepository items;
    private final Event<NeedWithdrawn> withdrawn;
    private final Event<ItemClosed> closed;
    private final BusinessDay clock;

    NeedTakeDown(ItemRepository items, Event<NeedWithdrawn> withdrawn, Event<ItemClosed> closed, BusinessDay clock) {
        this.items = items;
        this.withdrawn = withdrawn;
        this.closed = closed;
        this.clock = clock;
    }

    /** @throws Problem {@code state-conflict} once somebody has served, or when somebody claimed at this very moment */
    void withdrawn(Caller caller, Need need) {
        Item item = items.findById(need.itemId());
        withdrawn.fire(new NeedWithdrawn(item.id(), item.title(), need.reason(), caller));
        items.locked(item);
        if (item.taken() > 0) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "刚刚有人认领");
        }
        if (item.status() == ItemStatus.PUBLISHED) {
            // The requester's own words stay off the shelf; the claimants were told them.
            item.close(WHY, clock.now());
            items.flush();
            closed.fire(new ItemClosed(item.id(), item.title(), WHY));
        }
    }
}
