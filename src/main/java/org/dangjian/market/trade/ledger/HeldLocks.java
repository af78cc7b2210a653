package org.dangjian.market.trade.ledger;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/** Which balances the transaction in progress has locked already, so that each is locked once. */
@TransactionScoped
class HeldLocks implements Serializable {

    private static final long serialVersionUID = 1L;

    private record Held(Holder.Type type, UUID id, int year) implements Serializable {}

    private final Set<Held> held = new HashSet<>();

    /** Whether this is the first time in the transaction. */
    boolean add(Holder holder, int year) {
        return held.add(new Held(holder.type(), holder.id(), year));
    }
}
