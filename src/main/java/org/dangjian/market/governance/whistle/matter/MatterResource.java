package org.dangjian.market.governance.whistle.matter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Lists of matters and the departments they go to. */
@Path("/api/v1/matters")
@Tag(name = "whistle", description = "吹哨派单：事项清单、事件、派单、月度通报")
public class MatterResource {

    private final Matters matters;
    private final CurrentCaller current;

    MatterResource(Matters matters, CurrentCaller current) {
        this.matters = matters;
        this.current = current;
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listMatters", summary = "查询某地所属区县的吹哨派单事项清单，含已停用的")
    public List<MatterView> list(@QueryParam("organizationId") @NotNull UUID organizationId) {
        return matters.list(current.get(), organizationId);
    }

    @GET
    @Path("/departments")
    @RolesAllowed("**")
    @Operation(operationId = "listDepartments", summary = "查询某地所属区县的职能部门")
    public List<DepartmentView> departments(@QueryParam("organizationId") @NotNull UUID organizationId) {
        return matters.departments(current.get(), organizationId);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "addMatter", summary = "在本区事项清单中增加事项")
    public MatterView add(@NotNull @Valid AddMatter request) {
        return matters.add(current.get(), request);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "updateMatter", summary = "修改事项的名称、部门和时限，停用或恢复；已派的单不受影响")
    public MatterView update(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateMatter request) {
        return matters.update(current.get(), id, version, request);
    }
}
