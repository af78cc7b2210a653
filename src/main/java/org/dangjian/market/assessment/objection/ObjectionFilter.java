package org.dangjian.market.assessment.objection;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which objections to list; absent parts do not filter. */
public record ObjectionFilter(
        @QueryParam("assessmentId") UUID assessmentId,
        @QueryParam("resultId") UUID resultId,
        @QueryParam("status") Objection.Status status) {}
