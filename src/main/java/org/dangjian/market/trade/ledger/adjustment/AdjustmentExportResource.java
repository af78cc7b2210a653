package org.dangjian.market.trade.ledger.adjustment;

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

/** Rewards and deductions in the columns of their import. */
@Path("/api/v1/adjustments/export")
@Tag(name = "ledger")
@RolesAllowed(Role.Name.RESPONSIBLE)
public class AdjustmentExportResource {

    private final AdjustmentExport adjustments;
    private final CurrentCaller current;

    AdjustmentExportResource(AdjustmentExport adjustments, CurrentCaller current) {
        this.adjustments = adjustments;
        this.current = current;
    }

    @GET
    @Produces(SheetWorkbook.XLSX)
    @Operation(
            operationId = "exportAdjustments",
            summary = "按导入的列导出加扣分（xlsx）",
            description = "该年度待审和已批准的加扣分，不填年度即为本年度。区、街道、社区导出辖区内的，支部书记和单位导出本人提出的。")
    public RestResponse<byte[]> export(@QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return SheetWorkbook.export("加扣分", List.of(AdjustmentColumn.values()), adjustments.rows(current.get(), year));
    }
}
