package org.dangjian.market.assessment.progress.report;

import static org.dangjian.market.platform.shared.Role.Name.BRANCH_SECRETARY;
import static org.dangjian.market.platform.shared.Role.Name.COMMUNITY_STAFF;
import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;
import static org.dangjian.market.platform.shared.Role.Name.STAFF;
import static org.dangjian.market.platform.shared.Role.Name.STREET_STAFF;
import static org.dangjian.market.platform.shared.Role.Name.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Half-year reports. */
@Path("/api/v1/work-reports")
@Tag(name = "progress")
@RolesAllowed({BRANCH_SECRETARY, UNIT_OFFICER, COMMUNITY_STAFF, STREET_STAFF})
public class WorkReportResource {

    private final WorkReportService service;
    private final CurrentCaller current;

    WorkReportResource(WorkReportService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "writeWorkReport", summary = "起草半年述职，数字由系统填入")
    public WorkReportView write(@NotNull @Valid WriteReport request) {
        return service.write(current.get(), request);
    }

    @GET
    @RolesAllowed(OVERSEERS)
    @Operation(operationId = "listWorkReports", summary = "查询半年述职，最近的在前")
    public Page<WorkReportView> list(@BeanParam WorkReportFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(OVERSEERS)
    @Operation(operationId = "getWorkReport", summary = "查看半年述职")
    public WorkReportView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @Operation(operationId = "updateWorkReport", summary = "修改尚未提交的述职")
    public WorkReportView rewrite(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid RewriteReport request) {
        return service.rewrite(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent
    @Operation(operationId = "submitWorkReport", summary = "提交述职，数字就此固定")
    public WorkReportView submit(UUID id) {
        return service.submit(current.get(), id);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @RolesAllowed(STAFF)
    @Operation(operationId = "reviewWorkReport", summary = "评价（好、较好、一般、差）或退回述职")
    public WorkReportView review(UUID id, @NotNull @Valid ReviewReport request) {
        return service.review(current.get(), id, request);
    }
}
