package org.dangjian.market.trade.place;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * Which points to list; absent parts do not filter.
 *
 * @param organizationId those of this organization and of the ones below it
 * @param itemId those where this item is offered
 * @param sort in which order; the newest first when absent
 * @param closed also those that were given up
 */
public record PointFilter(
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("itemId") UUID itemId,
        @QueryParam("kind") ServicePoint.Kind kind,
        @QueryParam("closed") Boolean closed,
        @QueryParam("sort") PointSort sort) {

    static final PointFilter NONE = new PointFilter(null, null, null, true, null);
}
