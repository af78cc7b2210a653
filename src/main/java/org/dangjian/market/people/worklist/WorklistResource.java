package org.dangjian.market.people.worklist;

import static org.dangjian.market.platform.shared.Role.Name.RESPONSIBLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that waits for somebody in one call. */
@Path("/api/v1/worklist")
@Tag(name = "worklist", description = "待办")
@RolesAllowed(RESPONSIBLE)
public class WorklistResource {

    private final Worklists worklists;
    private final CurrentCaller current;

    WorklistResource(Worklists worklists, CurrentCaller current) {
        this.worklists = worklists;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getWorklist", summary = "待我办理的事项：各类数量，最近的在前；只列本人有权办理且无须回避的")
    public WorklistView list(@QueryParam("kind") WorklistKind kind, @BeanParam @Valid Paging paging) {
        return worklists.of(current.get(), kind, paging.cursor(), paging.limit());
    }
}
