package org.dangjian.market.trade.claim.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions on attendance of mandatory items. */
@Path("/api/v1/completions")
@Tag(name = "claim")
@RolesAllowed({Role.Name.BRANCH_SECRETARY, Role.Name.STAFF})
public class CompletionResource {

    private final AttendanceService service;
    private final CurrentCaller current;

    CompletionResource(AttendanceService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @Path("/{id}/verification")
    @Idempotent(required = true)
    @Operation(operationId = "verifyAttendance", summary = "核实本人上报的必选项目完成情况，或退回")
    public CompletionView verify(UUID id, @NotNull @Valid VerifyCompletion request) {
        return service.decide(current.get(), id, request);
    }

    @POST
    @Path("/{id}/reversal")
    @Idempotent(required = true)
    @Operation(operationId = "reverseAttendance", summary = "冲正必选项目完成情况")
    public CompletionView reverse(UUID id, @NotNull @Valid Because request) {
        return service.reverse(current.get(), id, request);
    }
}
