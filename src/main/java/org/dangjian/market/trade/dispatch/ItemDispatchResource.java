package org.dangjian.market.trade.dispatch;

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

/** Offering an item to named holders. */
@Path("/api/v1/items/{id}/dispatches")
@Tag(name = "dispatch")
@RolesAllowed(Role.Name.STAFF)
public class ItemDispatchResource {

    private final DispatchService service;
    private final CurrentCaller current;

    ItemDispatchResource(DispatchService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "dispatchItem", summary = "派单：请指定的党组织、党员认领，不预留名额")
    public DispatchView.Dispatched dispatch(UUID id, @NotNull @Valid MakeDispatch request) {
        return service.dispatch(current.get(), id, request);
    }
}
