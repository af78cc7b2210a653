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

/** What members are good at. */
@Path("/api/v1/members/{id}/skills")
@Tag(name = "dispatch")
@RolesAllowed({Role.Name.MEMBER, Role.Name.RESPONSIBLE})
public class MemberSkillResource {

    private final SkillService service;
    private final CurrentCaller current;

    MemberSkillResource(SkillService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "getMemberSkills", summary = "查看党员特长")
    public SkillsView get(UUID id) {
        return service.ofMember(current.get(), id);
    }

    @PUT
    @Operation(operationId = "registerMemberSkills", summary = "登记党员特长，整份替换")
    public SkillsView register(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid RegisterSkills request) {
        return service.registerOfMember(current.get(), id, version, request);
    }
}
