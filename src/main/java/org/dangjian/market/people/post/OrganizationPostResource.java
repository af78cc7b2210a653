package org.dangjian.market.people.post;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The posts of an organization. */
@Path("/api/v1/organizations/{id}/posts")
@Tag(name = "post")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
public class OrganizationPostResource {

    private final PostService service;
    private final CurrentCaller current;

    OrganizationPostResource(PostService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listOrganizationPosts", summary = "查询某日（默认今天）谁在该组织任什么职，外人见到的姓名已脱敏")
    public List<PostView> list(UUID id, @QueryParam("on") LocalDate on) {
        return service.ofOrganization(current.get(), id, on);
    }
}
