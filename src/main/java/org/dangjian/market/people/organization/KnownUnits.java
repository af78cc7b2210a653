package org.dangjian.market.people.organization;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whose unit is whose, looked up at once for a list that is being shown. */
@TransactionScoped
class KnownUnits implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, UUID> units = new HashMap<>();

    boolean knows(String path) {
        return units.containsKey(path);
    }

    UUID of(String path) {
        return units.get(path);
    }

    void put(String path, UUID unit) {
        units.put(path, unit);
    }
}
