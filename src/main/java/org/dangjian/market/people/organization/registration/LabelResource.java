package org.dangjian.market.people.organization.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.people.organization.DecideLabels;
import org.dangjian.market.people.organization.LabelService;
import org.dangjian.market.people.organization.LabelsView;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a district calls roles and levels. */
@Path("/api/v1/organizations/{id}/labels")
@Tag(name = "organization", description = "组织、双报到、设置")
@RolesAllowed("**")
public class LabelResource {

    private final LabelService service;
    private final CurrentCaller current;

    LabelResource(LabelService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getLabels", summary = "查看生效的角色和级别名称")
    public LabelsView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PUT
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "decideLabels", summary = "更改角色和组织级别的名称，代码不变")
    public LabelsView decide(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid DecideLabels request) {
        return service.decide(current.get(), id, version, request);
    }
}
