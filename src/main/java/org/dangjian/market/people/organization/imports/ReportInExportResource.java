package org.dangjian.market.people.organization.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.SheetWorkbook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is registered, in the columns of its import. */
@Path("/api/v1/report-ins/export")
@Tag(name = "organization")
public class ReportInExportResource {

    private final SheetExports exports;
    private final CurrentCaller current;

    ReportInExportResource(SheetExports exports, CurrentCaller current) {
        this.exports = exports;
        this.current = current;
    }

    @GET
    @Produces(SheetWorkbook.XLSX)
    @RolesAllowed(Role.Name.KEEPERS)
    @Operation(operationId = "exportReportIns", summary = "按导入的列导出单位报到（xlsx）")
    public RestResponse<byte[]> export() {
        return SheetWorkbook.export("单位报到", List.of(ReportInColumn.values()), exports.reportIns(current.get()));
    }
}
