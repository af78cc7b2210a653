package org.dangjian.market.assessment.progress.plan;

import static org.dangjian.market.platform.shared.Role.Name.MEMBER;
import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;
import static org.dangjian.market.platform.shared.Role.Name.RESPONSIBLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Yearly plans. */
@Path("/api/v1/plans")
@Tag(name = "progress")
@RolesAllowed({MEMBER, RESPONSIBLE})
public class YearPlanResource {

    private final YearPlanService service;
    private final CurrentCaller current;

    YearPlanResource(YearPlanService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "makeYearPlan", summary = "确认年度计划：必选项目自动列入，自选项目从货架挑选")
    public YearPlanView make(@NotNull @Valid MakePlan request) {
        return service.make(current.get(), request);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @Operation(operationId = "changeYearPlan", summary = "调整年度计划")
    public YearPlanView change(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid ChangePlan request) {
        return service.change(current.get(), id, version, request);
    }

    @GET
    @Path("/{holderType}/{holderId}")
    @RolesAllowed({MEMBER, OVERSEERS})
    @Operation(operationId = "getYearPlan", summary = "查看年度计划；未确认的显示应列入的必选项目")
    public YearPlanView get(
            Holder.Type holderType, UUID holderId, @QueryParam("year") @Min(2000) @Max(2999) Integer year) {
        return service.get(current.get(), new Holder(holderType, holderId), year);
    }
}
