package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.ledger.Source;
import org.dangjian.market.ledger.SourceCheck;

/** Points for a claim: one that was verified, or reversed since. */
@ApplicationScoped
class ClaimSources extends SourceCheck {

    ClaimSources() {
        super(
                Source.Type.CLAIM,
                "exists (select 1 from Claim c where c.id = e.sourceId and c.status in (VERIFIED, REVERSED))");
    }
}
