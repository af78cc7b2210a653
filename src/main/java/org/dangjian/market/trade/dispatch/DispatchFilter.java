package org.dangjian.market.trade.dispatch;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

/** Which dispatches to list; absent parts do not filter. {@code mine}: those the caller is to answer, or answered. */
public record DispatchFilter(
        @QueryParam("mine") Boolean mine,
        @QueryParam("status") @Separator(",") Set<DispatchStatus> status,
        @QueryParam("itemId") UUID itemId) {}
