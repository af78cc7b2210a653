package org.dangjian.market.trade.place;

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

/** Ending what a guide was assigned to. */
@Path("/api/v1/guide-assignments")
@Tag(name = "place")
@RolesAllowed(Role.Name.STAFF)
public class GuideAssignmentResource {

    private final GuideService service;
    private final CurrentCaller current;

    GuideAssignmentResource(GuideService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Operation(operationId = "endGuideAssignment", summary = "结束指导员的安排，须写明原因")
    public GuideView.AssignmentView end(UUID id, @NotNull @Valid EndAssignment request) {
        return service.end(current.get(), id, request);
    }
}
