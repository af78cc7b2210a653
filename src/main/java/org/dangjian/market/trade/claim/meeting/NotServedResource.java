package org.dangjian.market.trade.claim.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.item.NeedView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who asked says that nobody came. */
@Path("/api/v1/needs/{id}/not-served")
@Tag(name = "claim")
public class NotServedResource {

    private final AbsenceService absences;
    private final CurrentCaller current;

    NotServedResource(AbsenceService absences, CurrentCaller current) {
        this.absences = absences;
        this.current = current;
    }

    @POST
    @Idempotent(required = true)
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.RESPONSIBLE})
    @Operation(operationId = "reportNotServed", summary = "没有来：认领被标记，社区收到通知")
    public NeedView notServed(UUID id, @NotNull @Valid ReportNotServed request) {
        return absences.notServed(current.get(), id, request);
    }
}
