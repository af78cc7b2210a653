package org.dangjian.market.assessment.progress.report;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.jboss.resteasy.reactive.Separator;

/** Which half-year reports to list; absent parts do not filter. */
public record WorkReportFilter(
        @QueryParam("year") Integer year,
        @QueryParam("half") WorkReport.Half half,
        @QueryParam("status") @Separator(",") Set<WorkReport.Status> status) {}
