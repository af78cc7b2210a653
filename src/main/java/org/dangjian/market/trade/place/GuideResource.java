package org.dangjian.market.trade.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Guides and where they work. */
@Path("/api/v1/guides")
@Tag(name = "place")
@RolesAllowed({Role.Name.GUIDE, Role.Name.STAFF, Role.Name.AUDITOR})
public class GuideResource {

    private final GuideService service;
    private final CurrentCaller current;

    GuideResource(GuideService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listGuides", summary = "查询辖区内的指导员及其服务站点、单位；指导员只见本人")
    public Page<GuideView> list(@BeanParam @Valid Paging paging) {
        return service.find(current.get(), paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGuide", summary = "查看指导员现在和过去服务的站点、单位")
    public GuideView get(UUID id) {
        return service.get(current.get(), id);
    }

    @POST
    @Path("/{id}/assignments")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "assignGuide", summary = "安排指导员到服务站点或单位")
    public GuideView.AssignmentView assign(UUID id, @NotNull @Valid AssignGuide request) {
        return service.assign(current.get(), id, request);
    }
}
