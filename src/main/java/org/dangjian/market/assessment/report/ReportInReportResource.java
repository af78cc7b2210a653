package org.dangjian.market.assessment.report;

import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 双报到 in figures. */
@Path("/api/v1/report-ins")
@Tag(name = "report", description = "统计")
@RolesAllowed(OVERSEERS)
public class ReportInReportResource {

    private final ReportInReport report;
    private final CurrentCaller current;

    ReportInReportResource(ReportInReport report, CurrentCaller current) {
        this.report = report;
        this.current = current;
    }

    @GET
    @Path("/statistics")
    @Operation(operationId = "getReportInStatistics", summary = "双报到统计：已报到、本季度已服务、尚未服务，分单位")
    public ReportInStatistics statistics(@BeanParam @Valid ReportInFilter filter, @BeanParam @Valid Paging paging) {
        return report.statistics(current.get(), filter, paging.position(), paging.limit());
    }

    @GET
    @Path("/members")
    @Operation(operationId = "listReportInMembers", summary = "报到党员名单，可只看本季度尚未服务的")
    public Page<ReportInStatistics.MemberRow> members(
            @BeanParam @Valid ReportInFilter filter,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("served") Boolean served,
            @BeanParam @Valid Paging paging) {
        return report.members(current.get(), filter, unitId, served, paging.after(), paging.limit());
    }
}
