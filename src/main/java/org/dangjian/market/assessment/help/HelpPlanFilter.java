package org.dangjian.market.assessment.help;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * Which help plans to list; absent parts do not filter.
 *
 * @param overdue only those whose check was due before today
 * @param open only those not checked yet
 */
public record HelpPlanFilter(
        @QueryParam("kind") HelpPlan.Kind kind,
        @QueryParam("overdue") boolean overdue,
        @QueryParam("open") boolean open,
        @QueryParam("assessmentId") UUID assessmentId) {}
