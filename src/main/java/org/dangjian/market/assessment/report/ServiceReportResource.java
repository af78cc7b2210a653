package org.dangjian.market.assessment.report;

import static org.dangjian.market.platform.shared.Role.Name.AUDITOR;
import static org.dangjian.market.platform.shared.Role.Name.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done where and when. */
@Path("/api/v1/statistics")
@Tag(name = "report")
@RolesAllowed({STAFF, AUDITOR})
public class ServiceReportResource {

    private final ServiceReport report;
    private final CurrentCaller current;

    ServiceReportResource(ServiceReport report, CurrentCaller current) {
        this.report = report;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getStatistics", summary = "一地一段时间的服务统计：上架、认领、完成、参与人数和单位、受益居民、满意度；最多 366 天")
    public ServiceFigures figures(@BeanParam @Valid ServiceFilter filter) {
        return report.figures(current.get(), filter);
    }
}
