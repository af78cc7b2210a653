package org.dangjian.market.trade.claim.attendance;

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

/** The import of attendance from a table. */
@Path("/api/v1/completions/import")
@Tag(name = "claim")
@RolesAllowed({Role.Name.BRANCH_SECRETARY, Role.Name.STAFF})
public class AttendanceImportResource {

    private final ImportDesk desk;
    private final AttendanceImport attendance;
    private final CurrentCaller current;

    AttendanceImportResource(ImportDesk desk, AttendanceImport attendance, CurrentCaller current) {
        this.desk = desk;
        this.attendance = attendance;
        this.current = current;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(required = true, prepare = UploadedSheet.class)
    @Operation(
            operationId = "importAttendance",
            summary = "导入必选项目完成情况",
            description = "CSV 或 xlsx，表头：必选项目、项目发布单位编码、姓名或单位名称、手机号、所在党组织编码、日期、情况说明。规则与逐次登记相同；项目、对象、日期相同的已有登记不再登记。"
                    + "全部成功或全部不导入；超过 1,000 行转为任务。")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    public RestResponse<Object> importFile(@RestForm("file") FileUpload file, @QueryParam("dryRun") boolean dryRun) {
        return desk.take(current.get(), attendance, file, dryRun);
    }

    @GET
    @Path("/template")
    @Produces(SheetWorkbook.XLSX)
    @Operation(operationId = "templateAttendance", summary = "下载必选项目完成情况导入模板")
    public RestResponse<byte[]> template() {
        return SheetWorkbook.template("必选项目完成情况", List.of(AttendanceColumn.values()));
    }
}
