package org.dangjian.market.trade.redemption.gift;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * Which gifts to list; absent parts do not filter.
 *
 * @param organizationId gifts of this organization and of those below it
 * @param open only what can be had today: offered and in stock
 */
public record GiftFilter(
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("open") Boolean open) {}
