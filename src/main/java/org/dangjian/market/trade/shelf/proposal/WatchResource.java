package org.dangjian.market.trade.shelf.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Waiting for a place. */
@Path("/api/v1/items/{id}")
@Tag(name = "shelf")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.RESPONSIBLE})
public class WatchResource {

    private final WatchService service;
    private final CurrentCaller current;

    WatchResource(WatchService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @Path("/watch")
    @Idempotent
    @Operation(operationId = "watchItem", summary = "名额已满时：有空位告诉我")
    public WatchView watch(UUID id) {
        return service.watch(current.get(), id);
    }

    @POST
    @Path("/unwatch")
    @Idempotent
    @Operation(operationId = "unwatchItem", summary = "不再等待空位")
    public WatchView unwatch(UUID id) {
        return service.unwatch(current.get(), id);
    }
}
