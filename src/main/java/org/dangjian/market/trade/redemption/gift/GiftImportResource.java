package org.dangjian.market.trade.redemption.gift;

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

/** The import of gifts from a table. */
@Path("/api/v1/gifts/import")
@Tag(name = "redemption")
@RolesAllowed(Role.Name.STAFF)
public class GiftImportResource {

    private final ImportDesk desk;
    private final GiftImport gifts;
    private final CurrentCaller current;

    GiftImportResource(ImportDesk desk, GiftImport gifts, CurrentCaller current) {
        this.desk = desk;
        this.gifts = gifts;
        this.current = current;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(required = true, prepare = UploadedSheet.class)
    @Operation(
            operationId = "importGifts",
            summary = "导入礼品",
            description = "CSV 或 xlsx，表头：礼品名称、所需积分、库存、每人限兑、开始日期、结束日期、提供单位编码、说明。单位和名称相同即为同一礼品，其库存不随导入改变。"
                    + "全部成功或全部不导入；超过 1,000 行转为任务。")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    public RestResponse<Object> importFile(@RestForm("file") FileUpload file, @QueryParam("dryRun") boolean dryRun) {
        return desk.take(current.get(), gifts, file, dryRun);
    }

    @GET
    @Path("/template")
    @Produces(SheetWorkbook.XLSX)
    @Operation(operationId = "templateGifts", summary = "下载礼品导入模板")
    public RestResponse<byte[]> template() {
        return SheetWorkbook.template("礼品", List.of(GiftColumn.values()));
    }
}
