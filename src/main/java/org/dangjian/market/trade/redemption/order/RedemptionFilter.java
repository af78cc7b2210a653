package org.dangjian.market.trade.redemption.order;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

/** Which orders to list; absent parts do not filter. {@code mine}: only the caller's own. */
public record RedemptionFilter(
        @QueryParam("mine") Boolean mine,
        @QueryParam("status") @Separator(",") Set<RedemptionStatus> status,
        @QueryParam("giftId") UUID giftId,
        @QueryParam("memberId") UUID memberId) {}
