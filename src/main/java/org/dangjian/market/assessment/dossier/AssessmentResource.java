package org.dangjian.market.assessment.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dangjian.market.assessment.closing.ClosingService;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.ResultFilter;
import org.dangjian.market.assessment.run.StartAssessment;
import org.dangjian.market.people.access.account.UndoAnswer;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Assessments of a year and their results. */
@Path("/api/v1/assessments")
@Tag(name = "assessment", description = "考核方案、进度、年度评定")
@RolesAllowed(Role.Name.OVERSEERS)
public class AssessmentResource {

    private final AssessmentService service;
    private final AssessmentViews views;
    private final ClosingService closing;
    private final ResultService results;
    private final CurrentCaller current;

    AssessmentResource(
            AssessmentService service,
            AssessmentViews views,
            ClosingService closing,
            ResultService results,
            CurrentCaller current) {
        this.service = service;
        this.views = views;
        this.closing = closing;
        this.results = results;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listAssessments", summary = "查询年度评定，最近的在前")
    public Page<AssessmentView> list(
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @BeanParam @Valid Paging paging,
            @QueryParam("count") boolean count) {
        return views.find(current.get(), year, paging.after(), paging.limit(), count);
    }

    @POST
    @ResponseStatus(202)
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.DECIDERS)
    @Operation(operationId = "startAssessment", summary = "开始评定，在后台进行")
    public JobView start(@NotNull @Valid StartAssessment request) {
        return service.start(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAssessment", summary = "查看年度评定：各档次人数，能否结账")
    public AssessmentView get(UUID id) {
        return views.get(current.get(), id);
    }

    @GET
    @Path("/{id}/results")
    @Operation(operationId = "listResults", summary = "查询评定结果")
    public Page<ResultView> results(
            UUID id,
            @BeanParam @Valid ResultFilter filter,
            @BeanParam @Valid Paging paging,
            @QueryParam("count") boolean count) {
        return results.find(current.get(), id, filter, paging.after(), paging.limit(), count);
    }

    @POST
    @Path("/{id}/close")
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.DECIDERS)
    @Operation(operationId = "closeAssessment", summary = "年度结账，此后不再记分")
    public AssessmentView close(UUID id) {
        closing.close(current.get(), id);
        return views.get(current.get(), id);
    }

    @POST
    @Path("/{id}/reopen")
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "reopenAssessment", summary = "重新开账，写明原因，须两人先后办理")
    @APIResponse(
            responseCode = "200",
            description = "已撤销",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(
            responseCode = "202",
            description = "等待第二人确认，尚未生效",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UndoAnswer.class)))
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Object> reopen(UUID id, @NotNull @Valid Because request) {
        return UndoAnswer.of(closing.reopen(current.get(), id, request).map(opened -> views.get(current.get(), id)));
    }
}
