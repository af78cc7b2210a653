package org.dangjian.market.people.holder;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.dangjian.market.platform.shared.Holder;

/** Who holders are, looked up at once for a list that is being shown, or once for a deed. */
@TransactionScoped
class KnownHolders implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<Holder, HolderPlace> places = new HashMap<>();

    HolderPlace get(Holder holder) {
        return places.get(holder);
    }

    void put(Map<Holder, HolderPlace> found) {
        places.putAll(found);
    }
}
