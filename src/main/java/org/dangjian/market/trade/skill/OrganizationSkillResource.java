package org.dangjian.market.trade.skill;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What organizations can lend. */
@Path("/api/v1/organizations/{id}/resources")
@Tag(name = "dispatch")
@RolesAllowed(Role.Name.RESPONSIBLE)
public class OrganizationSkillResource {

    private final SkillService service;
    private final CurrentCaller current;

    OrganizationSkillResource(SkillService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "getOrganizationResources", summary = "查看单位资源")
    public SkillsView get(UUID id) {
        return service.ofOrganization(current.get(), id);
    }

    @PUT
    @Operation(operationId = "registerOrganizationResources", summary = "登记单位资源，整份替换")
    public SkillsView register(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid RegisterSkills request) {
        return service.registerOfOrganization(current.get(), id, version, request);
    }
}
