package org.dangjian.market.assessment.run;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which results to list; absent parts do not filter. {@code organizationId} means it and all below it. */
public record ResultFilter(
        @QueryParam("band") @Size(max = 64) String band,
        @QueryParam("organizationId") UUID organizationId) {}
