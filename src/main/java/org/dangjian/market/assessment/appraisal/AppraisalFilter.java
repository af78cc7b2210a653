package org.dangjian.market.assessment.appraisal;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which appraisals to list; absent parts do not filter. */
public record AppraisalFilter(
        @QueryParam("assessmentId") UUID assessmentId,
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("status") Appraisal.Status status) {}
