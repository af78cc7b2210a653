package org.dangjian.market.governance.card;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * Which cards to list; absent parts do not filter.
 *
 * @param organizationId cards of offices at or below this organization
 * @param toId cards to this organization
 * @param subjectId cards about this task or order
 * @param overdue only those whose answer was due before today
 */
public record CardFilter(
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("toId") UUID toId,
        @QueryParam("subjectId") UUID subjectId,
        @QueryParam("status") CardStatus status,
        @QueryParam("overdue") boolean overdue) {}
