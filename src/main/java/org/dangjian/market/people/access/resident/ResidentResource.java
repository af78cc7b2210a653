package org.dangjian.market.people.access.resident;

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
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Residents at the desk. */
@Path("/api/v1/residents")
@Tag(name = "access")
@RolesAllowed({Role.Name.GUIDE, Role.Name.STAFF})
public class ResidentResource {

    private final ResidentService service;
    private final CurrentCaller current;

    ResidentResource(ResidentService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "registerResident", summary = "登记到站点办事的居民；没有手机也可登记，由工作人员代办")
    public ResidentView register(@NotNull @Valid RegisterResident request) {
        return service.register(current.get(), request);
    }

    /** Changes nothing, so it takes no key: the answer would be stored with it. */
    @POST
    @Path("/search")
    @Operation(operationId = "searchResidents", summary = "按完整的手机号或姓名查找居民，以便代办")
    public Page<ResidentView> search(@NotNull @Valid FindResident request) {
        return service.find(current.get(), request);
    }

    @GET
    @Path("/unseen")
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "listUnseenResidents", summary = "自行注册、待社区核实的居民，先注册的在前")
    public Page<ResidentView> unseen(@BeanParam @Valid Paging paging) {
        return service.unseen(current.get(), paging.after(), paging.limit());
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "confirmResident", summary = "核实自行注册的居民；不是本社区居民的予以停用")
    public ResidentView confirm(UUID id, @NotNull @Valid Verdict request) {
        return service.confirm(current.get(), id, request);
    }
}
