package org.dangjian.market.assessment.plan;

import static org.dangjian.market.platform.shared.Role.Name.BRANCH_SECRETARY;
import static org.dangjian.market.platform.shared.Role.Name.COMMUNITY_STAFF;
import static org.dangjian.market.platform.shared.Role.Name.DECIDERS;
import static org.dangjian.market.platform.shared.Role.Name.MEMBER;
import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;
import static org.dangjian.market.platform.shared.Role.Name.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dangjian.market.people.access.account.UndoAnswer;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Individual plans (一事一议). */
@Path("/api/v1/individual-plans")
@Tag(name = "plan")
@RolesAllowed({UNIT_OFFICER, DECIDERS})
public class IndividualPlanResource {

    private final IndividualPlanService service;
    private final PlanPages pages;
    private final CurrentCaller current;

    IndividualPlanResource(PlanPages pages, IndividualPlanService service, CurrentCaller current) {
        this.pages = pages;
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({MEMBER, OVERSEERS})
    @Operation(operationId = "listIndividualPlans", summary = "查询一事一议方案，最近的在前；党员只见本人")
    public Page<IndividualPlanView> list(@BeanParam PlanFilter filter, @BeanParam @Valid Paging paging) {
        return pages.find(current.get(), filter, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, OVERSEERS})
    @Operation(operationId = "getIndividualPlan", summary = "查看一事一议方案")
    public IndividualPlanView get(UUID id) {
        return pages.get(current.get(), id);
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @RolesAllowed({BRANCH_SECRETARY, COMMUNITY_STAFF})
    @Operation(operationId = "decideIndividualPlan", summary = "登记支部研究意见")
    public IndividualPlanView decide(UUID id, @NotNull @Valid DecidePlan request) {
        return service.decide(current.get(), id, request);
    }

    @POST
    @Path("/{id}/record")
    @Idempotent
    @Operation(operationId = "recordIndividualPlan", summary = "党委备案，备案后按方案评定")
    public IndividualPlanView record(UUID id, @NotNull @Valid Verdict request) {
        return service.record(current.get(), id, request);
    }

    @POST
    @Path("/{id}/revoke")
    @Idempotent
    @Operation(operationId = "revokeIndividualPlan", summary = "撤销已备案的方案，恢复统一必选项目，须两人先后办理")
    @APIResponse(
            responseCode = "200",
            description = "已撤销",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IndividualPlanView.class)))
    @APIResponse(
            responseCode = "202",
            description = "等待第二人确认，尚未生效",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UndoAnswer.class)))
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Object> revoke(UUID id, @NotNull @Valid Because request) {
        return UndoAnswer.of(service.revoke(current.get(), id, request));
    }
}
