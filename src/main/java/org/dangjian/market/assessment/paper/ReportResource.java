package org.dangjian.market.assessment.paper;

import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.print.PdfPrinter;
import org.dangjian.market.platform.print.WorkbookPrinter;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Every report in every form, from one projection each. */
@Path("/api/v1/reports")
@Tag(name = "report", description = "统计")
@RolesAllowed(OVERSEERS)
public class ReportResource {

    private final Reports reports;
    private final ReportFiles files;
    private final Exports exports;
    private final CurrentCaller current;

    ReportResource(Reports reports, ReportFiles files, Exports exports, CurrentCaller current) {
        this.reports = reports;
        this.files = files;
        this.exports = exports;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listReports", summary = "可以取得的报表：名称、用途、依据、可选参数、谁可以取得")
    public List<ReportView> list() {
        return reports.catalogue(current.get());
    }

    @GET
    @Path("/{name}")
    @Produces({MediaType.APPLICATION_JSON, WorkbookPrinter.XLSX, PdfPrinter.PDF})
    @Operation(operationId = "getReport", summary = "取得报表：json 分页，xlsx 和 pdf 为全部；行数多的请用后台导出；每次取用都有记录")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportPage.class)),
                @Content(
                        mediaType = WorkbookPrinter.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PdfPrinter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response get(
            String name,
            @BeanParam @Valid ReportFilter filter,
            @QueryParam("format")
                    @DefaultValue(ReportFormat.JSON)
                    @Pattern(regexp = "json|xlsx|pdf", message = "{report.format}")
                    @Schema(enumeration = {"json", "xlsx", "pdf"})
                    String format,
            @BeanParam @Valid Paging paging) {
        Response.ResponseBuilder answer;
        if (format.equals(ReportFormat.JSON)) {
            answer = Response.ok(
                    reports.page(current.get(), name, filter, paging.position(), paging.limit()),
                    MediaType.APPLICATION_JSON);
        } else {
            ReportFiles.Printed printed = files.print(current.get(), name, filter, format);
            answer = Response.ok(printed.bytes(), ReportFormat.mediaType(format))
                    .header(HttpHeaders.CONTENT_DISPOSITION, printed.disposition());
        }
        // Party membership is sensitive: no copy stays with a browser or between.
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("/{name}/exports")
    @Idempotent
    @ResponseStatus(202)
    @Operation(operationId = "startReportExport", summary = "后台导出报表：有进度，可取消；完成后在导出箱保留 24 小时")
    public JobView export(String name, @Valid @NotNull StartExport request) {
        return exports.start(current.get(), name, request);
    }
}
