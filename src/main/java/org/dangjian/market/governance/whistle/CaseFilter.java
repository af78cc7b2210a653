package org.dangjian.market.governance.whistle;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

/**
 * Which cases to list; absent parts do not filter.
 *
 * @param mine those the caller reported
 * @param organizationId the place with all below it
 * @param overdue those with which a department is late
 */
public record CaseFilter(
        @QueryParam("mine") Boolean mine,
        @QueryParam("status") @Separator(",") Set<CaseStatus> status,
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("matterId") UUID matterId,
        @QueryParam("departmentId") UUID departmentId,
        @QueryParam("overdue") Boolean overdue) {}
