package org.dangjian.market.governance.grid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Grids. */
@Path("/api/v1/grids")
@Tag(name = "grid", description = "网格：基本情况、走访巡查、缺项检查")
@RolesAllowed({Role.Name.MEMBER, Role.Name.BRANCH_SECRETARY, Role.Name.STAFF, Role.Name.AUDITOR})
public class GridResource {

    private final Grids grids;
    private final CurrentCaller current;

    GridResource(Grids grids, CurrentCaller current) {
        this.grids = grids;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "listGrids", summary = "查询某地的网格：户数、网格员、中心户、本月走访巡查和缺项")
    public Page<GridView> list(
            @QueryParam("organizationId") @NotNull UUID organizationId, @BeanParam @Valid Paging paging) {
        return grids.list(current.get(), organizationId, paging.position(), paging.limit());
    }

    @GET
    @Path("/figures")
    @RolesAllowed({Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "getGridFigures", summary = "某地网格汇总：党组织覆盖、超出规模、缺网格员、没有驿站的社区")
    public GridFigures figures(@QueryParam("organizationId") @NotNull UUID organizationId) {
        return grids.figures(current.get(), organizationId);
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Role.Name.MEMBER, Role.Name.BRANCH_SECRETARY})
    @Operation(operationId = "listOwnGrids", summary = "查询本人担任网格长、网格员或党支部书记的网格")
    public List<GridView> mine() {
        return grids.mine(current.get());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGrid", summary = "查看网格")
    public GridView get(UUID id) {
        return grids.get(current.get(), id);
    }

    @PUT
    @Path("/{id}")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "describeGrid", summary = "登记网格的户数、楼栋、四至和党组织覆盖")
    public GridView describe(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid DescribeGrid request) {
        return grids.describe(current.get(), id, version, request);
    }

    @GET
    @Path("/{id}/visits")
    @Operation(operationId = "listGridVisits", summary = "查询网格的走访巡查记录，最近的在前")
    public Page<GridVisitView> visits(UUID id, @BeanParam @Valid Paging paging) {
        return grids.visits(current.get(), id, paging.after(), paging.limit());
    }

    @POST
    @Path("/{id}/visits")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Role.Name.MEMBER, Role.Name.BRANCH_SECRETARY, Role.Name.STAFF})
    @Operation(operationId = "recordGridVisit", summary = "登记走访、巡查，只记户数和发现的情况；可转为网格事项")
    public GridVisitView visit(UUID id, @NotNull @Valid RecordVisit request) {
        return grids.visit(current.get(), id, request);
    }
}
