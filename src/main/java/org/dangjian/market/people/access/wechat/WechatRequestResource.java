package org.dangjian.market.people.access.wechat;

import static org.dangjian.market.platform.shared.Role.Name.RESPONSIBLE;
import static org.dangjian.market.platform.shared.Role.Name.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Confirming who is behind a WeChat identity. */
@Path("/api/v1/wechat-requests")
@Tag(name = "access")
@RolesAllowed({RESPONSIBLE, SYSTEM_ADMIN})
public class WechatRequestResource {

    private final WechatAccounts service;
    private final WechatRequestViews views;
    private final CurrentCaller current;

    WechatRequestResource(WechatRequestViews views, WechatAccounts service, CurrentCaller current) {
        this.views = views;
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listWechatRequests", summary = "待我确认的微信绑定，最近的在前")
    public Page<WechatRequestView> list(@BeanParam @Valid Paging paging) {
        return views.waiting(current.get(), paging.after(), paging.limit());
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @Operation(operationId = "decideWechatRequest", summary = "确认或不同意微信绑定，请先与本人核实")
    public WechatRequestView decide(UUID id, @NotNull @Valid SignIn.ConfirmWechat request) {
        return service.decide(current.get(), id, request);
    }
}
