package org.dangjian.market.assessment.plan;

import static org.dangjian.market.platform.shared.Role.Name.MEMBER;
import static org.dangjian.market.platform.shared.Role.Name.RESPONSIBLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The individual plans of one member. */
@Path("/api/v1/members/{id}/individual-plans")
@Tag(name = "plan", description = "年度计划、一事一议")
@RolesAllowed({MEMBER, RESPONSIBLE})
public class MemberPlanResource {

    private final IndividualPlanService service;
    private final CurrentCaller current;

    MemberPlanResource(IndividualPlanService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "applyForIndividualPlan", summary = "申请一事一议，本人或由他人代为申请")
    public IndividualPlanView apply(UUID id, @NotNull @Valid ApplyForPlan request) {
        return service.apply(current.get(), id, request);
    }
}
