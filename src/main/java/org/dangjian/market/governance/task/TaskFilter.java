package org.dangjian.market.governance.task;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * Which tasks to list; absent parts do not filter.
 *
 * @param organizationId tasks of offices at or below this organization
 * @param listId those of one list
 * @param leadId those an organization leads or helps with
 * @param pace how they stand today
 * @param secretary only those that a secretary took up (领办项目)
 */
public record TaskFilter(
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("listId") UUID listId,
        @QueryParam("leadId") UUID leadId,
        @QueryParam("source") TaskSource source,
        @QueryParam("pace") TaskStanding.Pace pace,
        @QueryParam("secretary") boolean secretary) {}
