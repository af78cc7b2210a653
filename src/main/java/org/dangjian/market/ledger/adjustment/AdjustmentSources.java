package org.dangjian.market.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.ledger.Source;
import org.dangjian.market.ledger.SourceCheck;

/** Points by an adjustment: one that was approved, or reversed since. */
@ApplicationScoped
class AdjustmentSources extends SourceCheck {

    AdjustmentSources() {
        super(
                Source.Type.ADJUSTMENT,
                "exists (select 1 from Adjustment a where a.id = e.sourceId and a.status in (APPROVED, REVERSED))");
    }
}
