package org.dangjian.market.governance.callup;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which of those who were asked to list; absent parts do not filter. {@code silent}: only who has not answered. */
public record CallUpFilter(
        @QueryParam("answer") CallUpAnswer answer,
        @QueryParam("shiftId") UUID shiftId,
        @QueryParam("silent") boolean silent) {}
