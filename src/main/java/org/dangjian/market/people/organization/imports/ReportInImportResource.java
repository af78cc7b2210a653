package org.dangjian.market.people.organization.imports;

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

/** The import of report-ins of units from a table. */
@Path("/api/v1/report-ins/import")
@Tag(name = "organization")
public class ReportInImportResource {

    private final ImportDesk desk;
    private final ReportInImport reportIns;
    private final CurrentCaller current;

    ReportInImportResource(ImportDesk desk, ReportInImport reportIns, CurrentCaller current) {
        this.desk = desk;
        this.reportIns = reportIns;
        this.current = current;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(required = true, prepare = UploadedSheet.class)
    @RolesAllowed(Role.Name.KEEPERS)
    @Operation(
            operationId = "importReportIns",
            summary = "导入单位报到",
            description =
                    "CSV（UTF-8、GB18030、UTF-16，逗号、分号或制表符分隔）或 xlsx 的第一个可见工作表，表头：单位编码 unitCode、报到社区编码 communityCode、类别 kind、报到日期 from。"
                            + "全部成功或全部不导入；超过 1,000 行转为任务。")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    public RestResponse<Object> importFile(@RestForm("file") FileUpload file, @QueryParam("dryRun") boolean dryRun) {
        return desk.take(current.get(), reportIns, file, dryRun);
    }

    @GET
    @Path("/template")
    @Produces(SheetWorkbook.XLSX)
    @RolesAllowed(Role.Name.KEEPERS)
    @Operation(operationId = "templateReportIns", summary = "下载单位报到导入模板，带下拉选项")
    public RestResponse<byte[]> template() {
        return SheetWorkbook.template("单位报到", List.of(ReportInColumn.values()));
    }
}
