package org.dangjian.market.people.post;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The posts of a member. */
@Path("/api/v1/members/{id}/posts")
@Tag(name = "post", description = "任职")
@RolesAllowed(Role.Name.KEEPERS)
public class MemberPostResource {

    private final PostService service;
    private final CurrentCaller current;

    MemberPostResource(PostService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "listMemberPosts", summary = "查询党员现在和过去的任职，最近的在前")
    public List<PostView> list(UUID id) {
        return service.ofMember(current.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "appointMember", summary = "登记党员任职（兼职委员、第一书记、网格长等）")
    public PostView appoint(UUID id, @NotNull @Valid AppointMember request) {
        return service.appoint(current.get(), id, request);
    }
}
