package org.dangjian.market.assessment.star;

import static org.dangjian.market.platform.shared.Role.Name.DECIDERS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Confirms the stars of a quarter. */
@Path("/api/v1/assessments/{id}/star-confirmation")
@Tag(name = "star", description = "创星晋级：星级、记分手册、名单")
@RolesAllowed(DECIDERS)
public class StarConfirmationResource {

    private final StarConfirmation confirmation;
    private final CurrentCaller current;

    StarConfirmationResource(StarConfirmation confirmation, CurrentCaller current) {
        this.confirmation = confirmation;
        this.current = current;
    }

    @POST
    @ResponseStatus(202)
    @Idempotent(required = true)
    @Operation(operationId = "confirmStars", summary = "确认一个季度的星级，在后台登记")
    public JobView confirm(UUID id) {
        return confirmation.start(current.get(), id);
    }
}
