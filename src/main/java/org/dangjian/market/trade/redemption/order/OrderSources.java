package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.ledger.SourceCheck;

/** Points spent on an order, or given back. */
@ApplicationScoped
class OrderSources extends SourceCheck {

    OrderSources() {
        super(Source.Type.ORDER, "exists (select 1 from Redemption r where r.id = e.sourceId)");
    }
}
