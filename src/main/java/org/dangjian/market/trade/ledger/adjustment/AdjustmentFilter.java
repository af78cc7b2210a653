package org.dangjian.market.trade.ledger.adjustment;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.jboss.resteasy.reactive.Separator;

/** Which adjustments to list; absent parts do not filter. */
public record AdjustmentFilter(
        @QueryParam("status") @Separator(",") Set<Adjustment.Status> status,
        @QueryParam("holderType") Holder.Type holderType,
        @QueryParam("holderId") UUID holderId) {}
