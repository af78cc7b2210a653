package org.dangjian.market.governance.task.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.SheetWorkbook;
import org.dangjian.market.platform.sheet.UploadedSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The import of a list of tasks from a table. */
@Path("/api/v1/task-lists")
@Tag(name = "task")
@RolesAllowed(Role.Name.STAFF)
public class TaskImportResource {

    private final TaskImport tasks;
    private final UploadedSheet uploaded;
    private final CurrentCaller current;

    TaskImportResource(TaskImport tasks, UploadedSheet uploaded, CurrentCaller current) {
        this.tasks = tasks;
        this.uploaded = uploaded;
        this.current = current;
    }

    @POST
    @Path("/{id}/import")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(required = true, prepare = UploadedSheet.class)
    @Operation(
            operationId = "importTasks",
            summary = "导入清单中的任务",
            description = "CSV 或 xlsx，表头：工作任务、任务内容、推进措施、完成时限、责任单位。任务内容相同的各行合为一项任务；合并单元格或空白按上一行；"
                    + "责任单位用顿号隔开，第一个为牵头单位。清单上已有的任务不变。全部成功或全部不导入，一次最多 1,000 行。")
    public ImportResult importFile(UUID id, @RestForm("file") FileUpload file, @QueryParam("dryRun") boolean dryRun) {
        return tasks.run(current.get(), id, uploaded.sheet(), dryRun);
    }

    @GET
    @Path("/import/template")
    @Produces(SheetWorkbook.XLSX)
    @Operation(operationId = "templateTasks", summary = "下载任务清单导入模板")
    public RestResponse<byte[]> template() {
        return SheetWorkbook.template("任务清单", List.of(TaskColumn.values()));
    }
}
