package org.dangjian.market.trade.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Near;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.SetLocation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Service points. */
@Path("/api/v1/service-points")
@Tag(name = "place", description = "党群服务站点、指导员")
@RolesAllowed(Role.Name.STAFF)
public class ServicePointResource {

    private final PointService service;
    private final CurrentCaller current;

    ServicePointResource(PointService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "listServicePoints", summary = "查询附近的服务站点：在哪里、什么时间开门；可按项目查在哪里办")
    public Page<ServicePointView> list(
            @BeanParam PointFilter filter,
            @BeanParam @Valid Paging paging,
            @Parameter(description = "所在位置“纬度,经度”（GCJ-02），用于算出距离；不保存、不记录") @HeaderParam(Near.HEADER) String near) {
        return service.find(current.get(), filter, Near.of(near), paging);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "openServicePoint", summary = "登记服务站点")
    public ServicePointView open(@NotNull @Valid CreateServicePoint request) {
        return service.open(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "getServicePoint", summary = "查看服务站点和现在可在此办理的项目")
    public ServicePointView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @Operation(operationId = "updateServicePoint", summary = "修改服务站点的地址、开放时间等")
    public ServicePointView update(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateServicePoint request) {
        return service.update(current.get(), id, version, request);
    }

    @PUT
    @Path("/{id}/location")
    @Operation(operationId = "locateServicePoint", summary = "在地图上标出服务站点（GCJ-02 坐标），不填则取消")
    public ServicePointView locate(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid SetLocation request) {
        return service.locate(current.get(), id, version, request);
    }

    @PUT
    @Path("/{id}/items")
    @Operation(operationId = "offerAtServicePoint", summary = "登记可在服务站点办理的项目，整份替换")
    public ServicePointView offer(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid OfferAtPoint request) {
        return service.offer(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @Operation(operationId = "closeServicePoint", summary = "关闭服务站点，须写明原因")
    public ServicePointView close(UUID id, @NotNull @Valid ClosePoint request) {
        return service.close(current.get(), id, request);
    }
}
