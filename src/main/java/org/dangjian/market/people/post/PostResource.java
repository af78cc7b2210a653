package org.dangjian.market.people.post;

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

/** Ending posts. */
@Path("/api/v1/posts")
@Tag(name = "post")
@RolesAllowed(Role.Name.KEEPERS)
public class PostResource {

    private final PostService service;
    private final CurrentCaller current;

    PostResource(PostService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Operation(operationId = "endPost", summary = "登记离任；记录保留，不删除")
    public PostView end(UUID id, @NotNull @Valid EndPost request) {
        return service.end(current.get(), id, request);
    }
}
