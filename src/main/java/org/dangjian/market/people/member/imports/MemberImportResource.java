package org.dangjian.market.people.member.imports;

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

/** The import of members from a table. */
@Path("/api/v1/members/import")
@Tag(name = "member")
public class MemberImportResource {

    private final ImportDesk desk;
    private final MemberImport members;
    private final CurrentCaller current;

    MemberImportResource(ImportDesk desk, MemberImport members, CurrentCaller current) {
        this.desk = desk;
        this.members = members;
        this.current = current;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(required = true, prepare = UploadedSheet.class)
    @RolesAllowed(Role.Name.KEEPERS)
    @Operation(
            operationId = "importMembers",
            summary = "导入党员",
            description =
                    "CSV（UTF-8、GB18030、UTF-16，逗号、分号或制表符分隔）或 xlsx 的第一个可见工作表，表头：姓名 name、手机号 phone、党员类别 category、所在党组织编码 branchCode、报到社区编码"
                            + " communityCode、流动党员 floating、特殊群体 special、党员阶段 stage、入党日期 joinedOn。手机号与姓名都相同为同一人；没有手机号的，以支部、姓名、入党日期认人。空白单元格不改动，填“否”取消。"
                            + "全部成功或全部不导入；超过 1,000 行转为任务。")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    public RestResponse<Object> importFile(@RestForm("file") FileUpload file, @QueryParam("dryRun") boolean dryRun) {
        return desk.take(current.get(), members, file, dryRun);
    }

    @GET
    @Path("/template")
    @Produces(SheetWorkbook.XLSX)
    @RolesAllowed(Role.Name.KEEPERS)
    @Operation(operationId = "templateMembers", summary = "下载党员导入模板，带下拉选项")
    public RestResponse<byte[]> template() {
        return SheetWorkbook.template("党员", List.of(MemberColumn.values()));
    }
}
