package org.dangjian.market.platform.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What to look for among the events; absent parts do not filter. */
public record AuditFilter(
        @QueryParam("subjectType") @Size(max = 32) String subjectType,
        @QueryParam("subjectId") @Size(max = 64) String subjectId,
        @QueryParam("accountId") UUID accountId,
        @QueryParam("action") @Size(max = 64) String action) {}
