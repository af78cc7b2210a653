package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.ledger.SourceCheck;

/** Points moved when two records became one: each by the row it was moved from. */
@ApplicationScoped
class MergeSources extends SourceCheck {

    MergeSources() {
        super(Source.Type.MERGE, "exists (select 1 from PointEntry m where m.id = e.sourceId)");
    }
}
