package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/** Answers who has claimed what. The one place other features ask about claims. */
@ApplicationScoped
public class ClaimDirectory {

    private final ClaimRepository claims;

    ClaimDirectory(ClaimRepository claims) {
        this.claims = claims;
    }

    /** Whether the holder has a claim on the item that still holds, verified ones included. */
    public boolean isLive(UUID itemId, Holder holder) {
        return claims.existsLive(itemId, holder);
    }
}
