package org.dangjian.market.trade.claim.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.SheetWorkbook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Attendances in the columns of their import. */
@Path("/api/v1/completions/export")
@Tag(name = "claim")
@RolesAllowed({Role.Name.BRANCH_SECRETARY, Role.Name.STAFF})
public class AttendanceExportResource {

    private final AttendanceExport attendance;
    private final CurrentCaller current;

    AttendanceExportResource(AttendanceExport attendance, CurrentCaller current) {
        this.attendance = attendance;
        this.current = current;
    }

    @GET
    @Produces(SheetWorkbook.XLSX)
    @Operation(operationId = "exportAttendance", summary = "按导入的列导出必选项目完成情况（xlsx），不填年度即为本年度")
    public RestResponse<byte[]> export(@QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return SheetWorkbook.export(
                "必选项目完成情况", List.of(AttendanceColumn.values()), attendance.rows(current.get(), year));
    }
}
