package org.dangjian.market.governance.whistle;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

/**
 * Which orders to list; absent parts do not filter.
 *
 * @param overdue those with which the department is late
 */
public record OrderFilter(
        @QueryParam("status") @Separator(",") Set<OrderStatus> status,
        @QueryParam("departmentId") UUID departmentId,
        @QueryParam("overdue") Boolean overdue) {}
