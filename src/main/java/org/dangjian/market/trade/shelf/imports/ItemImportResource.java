package org.dangjian.market.trade.shelf.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** The import of items from a table. */
@Path("/api/v1/items/import")
@Tag(name = "shelf")
@RolesAllowed(Role.Name.STAFF)
public class ItemImportResource {

    private final ImportDesk desk;
    private final ItemImport items;
    private final ItemExport exports;
    private final CurrentCaller current;

    ItemImportResource(ImportDesk desk, ItemImport items, ItemExport exports, CurrentCaller current) {
        this.desk = desk;
        this.items = items;
        this.exports = exports;
        this.current = current;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(required = true, prepare = UploadedSheet.class)
    @Operation(
            operationId = "importItems",
            summary = "导入项目",
            description =
                    "CSV 或 xlsx，表头见模板，必填：发布单位编码、项目名称、项目类型、类别、积分、面向对象。新项目成为草稿，照常提交审核；单位、年度、类型、名称（同名的再看开始日期）相同即为同一项目，"
                            + "只改草稿和已退回的，已提交或上架的与表中不同即为错误。"
                            + "全部成功或全部不导入；超过 1,000 行转为任务。")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    public RestResponse<Object> importFile(@RestForm("file") FileUpload file, @QueryParam("dryRun") boolean dryRun) {
        return desk.take(current.get(), items, file, dryRun);
    }

    @GET
    @Path("/template")
    @Produces(SheetWorkbook.XLSX)
    @Operation(operationId = "templateItems", summary = "下载项目导入模板")
    public RestResponse<byte[]> template() {
        return SheetWorkbook.template("项目", exports.columns(current.get()));
    }
}
