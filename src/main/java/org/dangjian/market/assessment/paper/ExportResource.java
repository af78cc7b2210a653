package org.dangjian.market.assessment.paper;

import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.dangjian.market.platform.print.PdfPrinter;
import org.dangjian.market.platform.print.WorkbookPrinter;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The export inbox. */
@Path(Exports.URL)
@Tag(name = "report", description = "统计")
@RolesAllowed(OVERSEERS)
public class ExportResource {

    private final Exports exports;
    private final CurrentCaller current;

    ExportResource(Exports exports, CurrentCaller current) {
        this.exports = exports;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listReportExports", summary = "导出箱：自己在后台导出的文件和进度，完成后保留 24 小时")
    public Page<ExportView> list(@BeanParam @Valid Paging paging) {
        return exports.list(current.get(), paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReportExport", summary = "查看一个导出：进度、行数、到期时间")
    public ExportView get(UUID id) {
        return exports.get(current.get(), id);
    }

    @GET
    @Path("/{id}/file")
    @Produces({WorkbookPrinter.XLSX, PdfPrinter.PDF})
    @Operation(operationId = "downloadReportExport", summary = "下载导出的文件")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = WorkbookPrinter.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PdfPrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response file(UUID id) {
        ReportExport export = exports.fetched(current.get(), id);
        return Response.ok((StreamingOutput) out -> exports.copy(id, out), ReportFormat.mediaType(export.format()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ReportFiles.attachment(
                                export.report(), export.title() + "-" + export.period(), export.format()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/remove")
    @Idempotent
    @ResponseStatus(204)
    @Operation(operationId = "removeReportExport", summary = "从导出箱删除一个文件；正在导出的请先取消任务")
    public void remove(UUID id) {
        exports.remove(current.get(), id);
    }
}
