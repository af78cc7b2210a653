package org.dangjian.market.trade.claim;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.jboss.resteasy.reactive.Separator;

/**
 * Which claims to list; absent parts do not filter.
 *
 * @param mine those the caller made, takes part in, or is to serve as the provider of an offer
 * @param flagged rated with one or two stars, or marked: somebody did not come
 */
public record ClaimFilter(
        @QueryParam("mine") Boolean mine,
        @QueryParam("status") @Separator(",") Set<ClaimStatus> status,
        @QueryParam("itemId") UUID itemId,
        @QueryParam("holderType") Holder.Type holderType,
        @QueryParam("holderId") UUID holderId,
        @QueryParam("flagged") Boolean flagged) {}
