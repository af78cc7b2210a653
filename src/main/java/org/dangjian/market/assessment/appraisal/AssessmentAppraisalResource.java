package org.dangjian.market.assessment.appraisal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Opening the appraisal of a branch. */
@Path("/api/v1/assessments/{id}/appraisals")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
public class AssessmentAppraisalResource {

    private final AppraisalService service;
    private final CurrentCaller current;

    AssessmentAppraisalResource(AppraisalService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.RESPONSIBLE)
    @Operation(operationId = "openAppraisal", summary = "开始一个支部的党员互评和民主测评")
    public AppraisalView open(UUID id, @NotNull @Valid OpenAppraisal request) {
        return service.open(current.get(), id, request);
    }
}
