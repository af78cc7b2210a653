package org.dangjian.market.trade.shelf;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;

/** Tells whether someone is serving an item right now; answered by those who keep the claims. */
public interface Claimers {

    /** Whether the caller holds a claim on the item that is not ended, or takes part in one. */
    boolean isServing(Caller caller, UUID itemId);

    /**
     * A claim that holds.
     *
     * @param period the month or quarter it takes a place of, or {@code null}
     */
    record Live(UUID itemId, UUID claimId, Holder holder, String status, String period) {}

    /** The claims on these items that hold, of these holders; in one statement. */
    List<Live> live(Collection<UUID> holderIds, Collection<UUID> itemIds);

    /** Whether anybody has a claim on the item that waits for something: for the service, or for its verification. */
    boolean isServed(UUID itemId);
}
