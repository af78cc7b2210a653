package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemClosed;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.Need;
import org.dangjian.market.trade.shelf.Proposal;

/** Takes the item of a withdrawn need or offer off the shelf, claims first, as locks are taken everywhere. */
@ApplicationScoped
public class TakeDown {

    private final ItemRepository items;
    private final Event<ProposalWithdrawn> withdrawn;
    private final Event<ItemClosed> closed;
    private final BusinessDay clock;

    TakeDown(ItemRepository items, Event<ProposalWithdrawn> withdrawn, Event<ItemClosed> closed, BusinessDay clock) {
        this.items = items;
        this.withdrawn = withdrawn;
        this.closed = closed;
        this.clock = clock;
    }

    /**
     * Nothing to do for what is not on the shelf yet.
     *
     * @throws Problem {@code state-conflict} for a need once somebody has served, or claimed at this very moment
     */
    public void withdrawn(Caller caller, Proposal proposal) {
        if (proposal.itemId() == null) {
            return;
        }
        Item item = items.findById(proposal.itemId());
        withdrawn.fire(new ProposalWithdrawn(item.id(), proposal.reason(), caller));
        items.locked(item);
        if (proposal instanceof Need && item.taken() > 0) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "刚刚有人认领");
        }
        if (item.status() == ItemStatus.PUBLISHED) {
            // The words of who withdrew it stay off the shelf; the claimants were told them.
            item.close(item.provider() == null ? "提出方已撤回需求" : "提供方已撤回服务", clock.now());
            items.flush();
            closed.fire(new ItemClosed(item.id(), item.title(), item.reason()));
        }
    }
}
