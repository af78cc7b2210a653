package org.dangjian.market.trade.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What items are called. Answered by the room that keeps the shelf. */
public interface ItemTitles {

    /** The titles by id, in one statement; an item that is not there is absent. */
    Map<UUID, String> titlesOf(Collection<UUID> itemIds);
}
