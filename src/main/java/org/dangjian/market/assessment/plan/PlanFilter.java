package org.dangjian.market.assessment.plan;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

/** Which individual plans to list; absent parts do not filter. */
public record PlanFilter(
        @QueryParam("year") Integer year,
        @QueryParam("memberId") UUID memberId,
        @QueryParam("status") @Separator(",") Set<IndividualPlan.Status> status) {}
