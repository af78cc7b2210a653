package org.dangjian.market.assessment.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.assessment.use.HandOverMedal;
import org.dangjian.market.assessment.use.MedalService;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The medal for a result. */
@Path("/api/v1/results/{id}/medal")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
@RolesAllowed(Role.Name.RESPONSIBLE)
public class MedalResource {

    private final MedalService service;
    private final ResultService results;
    private final CurrentCaller current;

    MedalResource(MedalService service, ResultService results, CurrentCaller current) {
        this.results = results;
        this.service = service;
        this.current = current;
    }

    @POST
    @Idempotent
    @Operation(operationId = "handOverMedal", summary = "登记纪念章已发放；每人每年一次，本人不能登记自己的")
    public ResultView handOver(UUID id, @NotNull @Valid HandOverMedal request) {
        service.handOver(current.get(), id, request);
        return results.get(current.get(), id);
    }

    @POST
    @Path("/reversal")
    @Idempotent
    @Operation(operationId = "undoMedal", summary = "更正误登记的纪念章发放，须写明原因")
    public ResultView undo(UUID id, @NotNull @Valid Because request) {
        service.undo(current.get(), id, request);
        return results.get(current.get(), id);
    }
}
