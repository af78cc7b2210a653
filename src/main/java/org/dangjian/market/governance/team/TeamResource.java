package org.dangjian.market.governance.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Teams. */
@Path("/api/v1")
@Tag(name = "team", description = "志愿服务队、突击队、先锋岗、专业服务团队")
@RolesAllowed(Role.Name.RESPONSIBLE)
public class TeamResource {

    private final TeamService service;
    private final CurrentCaller current;

    TeamResource(TeamService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Path("/teams")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listTeams", summary = "查询服务队伍：辖区内的、自己参加的，最近成立的在前")
    public Page<TeamView> list(@BeanParam TeamFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @Path("/teams")
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "foundTeam", summary = "成立服务队伍")
    public TeamView found(@NotNull @Valid FoundTeam request) {
        return service.found(current.get(), request);
    }

    @GET
    @Path("/teams/{id}")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "getTeam", summary = "查看服务队伍：队员、特长、服务场次")
    public TeamView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PATCH
    @Path("/teams/{id}")
    @Idempotent
    @Operation(operationId = "changeTeam", summary = "修改队伍的名称、队长、特长")
    public TeamView change(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid ChangeTeam request) {
        return service.change(current.get(), id, version, request);
    }

    @POST
    @Path("/teams/{id}/roster")
    @Idempotent
    @Operation(operationId = "changeTeamRoster", summary = "登记入队、离队：党员或居民")
    public TeamView roster(UUID id, @NotNull @Valid ChangeRoster request) {
        return service.changeRoster(current.get(), id, request);
    }

    @POST
    @Path("/teams/{id}/disband")
    @Idempotent
    @Operation(operationId = "disbandTeam", summary = "撤销队伍并说明原因；记录保留")
    public TeamView disband(UUID id, @NotNull @Valid Because request) {
        return service.disband(current.get(), id, request);
    }

    @POST
    @Path("/teams/{id}/claims")
    @ResponseStatus(201)
    @Idempotent(required = true)
    @Operation(operationId = "claimAsTeam", summary = "以队伍认领：由所在组织认领，队员参加；居民队员计人次不计积分")
    public ClaimView claim(UUID id, @NotNull @Valid ClaimAsTeam request) {
        return service.claim(current.get(), id, request);
    }

    @GET
    @Path("/team-figures")
    @RolesAllowed(Role.Name.OVERSEERS)
    @Operation(operationId = "getTeamFigures", summary = "服务队伍统计：各类队伍的支数、人数、服务场次和人次")
    public TeamFiguresView figures(
            @QueryParam("organizationId") @NotNull UUID organizationId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return service.figures(current.get(), organizationId, from, to);
    }
}
