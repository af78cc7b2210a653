package org.dangjian.market.trade.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dispatches, for those who answer them and the staff. */
@Path("/api/v1/dispatches")
@Tag(name = "dispatch", description = "派单、无人认领、推荐对象、特长和资源")
@RolesAllowed({Role.Name.MEMBER, Role.Name.RESPONSIBLE})
public class DispatchResource {

    private final DispatchService service;
    private final CurrentCaller current;

    DispatchResource(DispatchService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listDispatches", summary = "查询派给自己的和辖区内的派单，最近的在前")
    public Page<DispatchView> list(@BeanParam DispatchFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "getDispatch", summary = "查看派单")
    public DispatchView get(UUID id) {
        return service.get(current.get(), id);
    }

    /** Takes a body or none; without the type named here a request without a body would be refused. */
    @POST
    @Path("/{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @Operation(operationId = "acceptDispatch", summary = "接受派单，即认领该项目")
    public DispatchView accept(UUID id, @Valid AcceptDispatch request) {
        return service.accept(current.get(), id, request);
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @Operation(operationId = "declineDispatch", summary = "谢绝派单并说明原因")
    public DispatchView decline(UUID id, @NotNull @Valid Because request) {
        return service.decline(current.get(), id, request);
    }
}
