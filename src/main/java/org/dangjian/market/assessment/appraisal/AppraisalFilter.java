package org.dangjian.market.assessment.appraisal;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

/** Which appraisals to list; absent parts do not filter. */
public record AppraisalFilter(
        @QueryParam("assessmentId") UUID assessmentId,
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("status") @Separator(",") Set<Appraisal.Status> status) {}
