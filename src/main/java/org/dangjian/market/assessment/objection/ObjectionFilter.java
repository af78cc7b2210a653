package org.dangjian.market.assessment.objection;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

/** Which objections to list; absent parts do not filter. */
public record ObjectionFilter(
        @QueryParam("assessmentId") UUID assessmentId,
        @QueryParam("resultId") UUID resultId,
        @QueryParam("status") @Separator(",") Set<Objection.Status> status) {}
