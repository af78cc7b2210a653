package org.dangjian.market.trade.claim.serving;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the transaction in progress read of claims when it began. */
@TransactionScoped
class OpenDossiers implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, Dossier> dossiers = new HashMap<>();

    Dossier get(UUID claimId) {
        return dossiers.get(claimId);
    }

    void put(UUID claimId, Dossier dossier) {
        dossiers.put(claimId, dossier);
    }
}
