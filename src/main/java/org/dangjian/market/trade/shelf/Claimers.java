package org.dangjian.market.trade.shelf;

import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;

/** Tells whether someone is serving an item right now; answered by those who keep the claims. */
public interface Claimers {

    /** Whether the caller holds a claim on the item that is not ended, or takes part in one. */
    boolean isServing(Caller caller, UUID itemId);

    /** Whether anybody has a claim on the item that waits for something: for the service, or for its verification. */
    boolean isServed(UUID itemId);
}
