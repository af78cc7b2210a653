package org.dangjian.market.trade.ledger;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.ledger.BalanceRepository.Balance;
import org.dangjian.market.trade.ledger.BalanceRepository.Key;

/**
 * The balances that the transaction in progress has locked, so that each is locked once, and what they say: nobody else can
 * change them before it ends.
 */
@TransactionScoped
class HeldBalances implements Serializable {

    private static final long serialVersionUID = 1L;

    private record Held(Holder holder, int year) {}

    private final transient Set<Held> held = new HashSet<>();
    private final transient Map<Key, Balance> balances = new HashMap<>();

    boolean holds(Holder holder, int year) {
        return held.contains(new Held(holder, year));
    }

    void hold(Holder holder, int year) {
        held.add(new Held(holder, year));
    }

    void say(Map<Key, Balance> found) {
        balances.putAll(found);
    }

    /** Empty for one that is not locked. */
    Optional<Balance> get(Key key) {
        return Optional.ofNullable(balances.get(key));
    }
}
