package org.dangjian.market.people.access.account;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The names of accounts that the transaction in progress came across while it looked for whom to tell. */
@TransactionScoped
class KnownNames implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<UUID, String> names = new HashMap<>();

    String get(UUID accountId) {
        return names.get(accountId);
    }

    void put(UUID accountId, String name) {
        names.put(accountId, name);
    }
}
