package org.dangjian.market.audit;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What to look for among the events; absent parts do not filter. */
public record AuditFilter(
        @QueryParam("subjectType") String subjectType,
        @QueryParam("subjectId") String subjectId,
        @QueryParam("accountId") UUID accountId,
        @QueryParam("action") String action) {}
