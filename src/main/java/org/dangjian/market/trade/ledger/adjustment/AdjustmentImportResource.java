package org.dangjian.market.trade.ledger.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportDesk;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.SheetWorkbook;
import org.dangjian.market.platform.sheet.UploadedSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The import of rewards and deductions from a table. */
@Path("/api/v1/adjustments/import")
@Tag(name = "ledger")
@RolesAllowed(Role.Name.RESPONSIBLE)
public class AdjustmentImportResource {

    private final ImportDesk desk;
    private final AdjustmentImport adjustments;
    private final CurrentCaller current;

    AdjustmentImportResource(ImportDesk desk, AdjustmentImport adjustments, CurrentCaller current) {
        this.desk = desk;
        this.adjustments = adjustments;
        this.current = current;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(required = true, prepare = UploadedSheet.class)
    @Operation(
            operationId = "importAdjustments",
            summary = "导入加扣分",
            description = "CSV 或 xlsx，表头：姓名或单位名称、手机号、所在党组织编码、目录条目、加分或扣分、分值、日期、依据。每行成为一条待审的加扣分，由另一人审核；"
                    + "已有相同的不重复提出。全部成功或全部不导入；超过 1,000 行转为任务。")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    public RestResponse<Object> importFile(@RestForm("file") FileUpload file, @QueryParam("dryRun") boolean dryRun) {
        return desk.take(current.get(), adjustments, file, dryRun);
    }

    @GET
    @Path("/template")
    @Produces(SheetWorkbook.XLSX)
    @Operation(operationId = "templateAdjustments", summary = "下载加扣分导入模板")
    public RestResponse<byte[]> template() {
        return SheetWorkbook.template("加扣分", List.of(AdjustmentColumn.values()));
    }
}
