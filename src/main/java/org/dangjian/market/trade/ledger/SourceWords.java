package org.dangjian.market.trade.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What people wrote of an act that posted points or undid them. It stands encrypted with the act; entries, which nobody ever
 * changes, do not repeat it. For each kind of source that has such words the feature that owns it answers.
 */
public interface SourceWords {

    /** Of which kind the acts are. */
    Source.Type type();

    /** @return by the ids of the acts; one that is not there is absent */
    Map<UUID, Words> of(Collection<UUID> ids);

    /**
     * @param posted why points were given or taken; {@code null} where the entry itself says it
     * @param reversed why that was undone; {@code null} where it was not
     */
    record Words(String posted, String reversed) {}
}
