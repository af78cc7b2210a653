package org.dangjian.market.assessment.report;

import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of what a closed year decided, by use. */
@Path("/api/v1/reports")
@Tag(name = "report", description = "统计")
@RolesAllowed(OVERSEERS)
public class ResultListResource {

    static final String JSON = "json";
    static final String XLSX = "xlsx";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ResultLists lists;
    private final CurrentCaller current;

    ResultListResource(ResultLists lists, CurrentCaller current) {
        this.lists = lists;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listReports", summary = "可以取得的名单：名称、用途、依据")
    public List<ReportView> list() {
        return lists.catalogue(current.get());
    }

    @GET
    @Path("/{name}")
    @Produces({MediaType.APPLICATION_JSON, WORKBOOK})
    @Operation(
            operationId = "getReport",
            summary = "年度评定结果运用名单：评先评优、抄送上级、党员登记、纪念章、干部考核、两代表一委员；xlsx 为全部，json 分页；每次取用都有记录")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ResultListView.class)),
                @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response get(
            String name,
            @BeanParam @Valid ResultListFilter filter,
            @QueryParam("format")
                    @DefaultValue(JSON)
                    @Pattern(regexp = JSON + "|" + XLSX, message = "{report.format}")
                    @Schema(enumeration = {JSON, XLSX})
                    String format,
            @BeanParam @Valid Paging paging) {
        Response.ResponseBuilder answer;
        if (format.equals(JSON)) {
            ResultListView page = lists.page(current.get(), name, filter, paging.after(), paging.limit());
            answer = Response.ok(page, MediaType.APPLICATION_JSON);
        } else {
            ResultLists.Workbook workbook = lists.workbook(current.get(), name, filter);
            answer = Response.ok(workbook.bytes(), WORKBOOK)
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment(workbook));
        }
        // Party membership is sensitive: no copy stays with a browser or between.
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** A name every client reads, and the Chinese one for those that know how (RFC 6266). */
    private static String attachment(ResultLists.Workbook workbook) {
        String chinese = URLEncoder.encode(workbook.title() + "-" + workbook.year() + ".xlsx", StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "attachment; filename=\"" + workbook.code() + "-" + workbook.year() + ".xlsx\"; filename*=UTF-8''"
                + chinese;
    }
}
