package org.dangjian.market.trade.redemption.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dangjian.market.people.access.account.UndoAnswer;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.wechat.PageCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Orders of gifts. */
@Path("/api/v1/redemptions")
@Tag(name = "redemption")
@RolesAllowed({Role.Name.MEMBER, Role.Name.STAFF})
public class RedemptionResource {

    private final RedemptionService service;
    private final PageLinks pages;
    private final CurrentCaller current;
    private final PageCodes codes;

    RedemptionResource(RedemptionService service, PageLinks pages, CurrentCaller current, PageCodes codes) {
        this.codes = codes;
        this.pages = pages;
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "listRedemptions", summary = "查询自己的和辖区内的兑换订单，最近的在前")
    public Page<RedemptionView> list(@BeanParam RedemptionFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent(required = true)
    @Operation(operationId = "redeemGift", summary = "兑换礼品，得到取货码；工作人员可代党员办理")
    public RedemptionView reserve(@NotNull @Valid RedeemGift request) {
        return service.reserve(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.MEMBER, Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "getRedemption", summary = "查看兑换订单")
    public RedemptionView get(UUID id) {
        return service.get(current.get(), id);
    }

    @GET
    @Path("/{id}/qr")
    @Produces({QrCode.SVG, QrCode.PNG})
    @Operation(operationId = "getPickupQr", summary = "取货二维码（SVG 或 PNG，或小程序码），由工作人员扫码发放；只给本人")
    @APIResponse(
            responseCode = "200",
            description = "二维码",
            content = {
                @Content(mediaType = QrCode.SVG, schema = @Schema(implementation = String.class)),
                @Content(mediaType = QrCode.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response qr(UUID id, @QueryParam("format") QrCode.Format format) {
        return codes.answer(pages.pickup(service.pickupCode(current.get(), id)), format);
    }

    /** Takes a body or none; without the type named here a request without a body would be refused. */
    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @Operation(operationId = "cancelRedemption", summary = "领取前取消订单，积分和库存退回")
    public RedemptionView cancel(UUID id, @Valid CancelRedemption request) {
        return service.cancel(current.get(), id, request);
    }

    @POST
    @Path("/{id}/pickup/undo")
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "undoPickUp", summary = "撤销登记有误的领取，由另外两人先后办理；订单恢复待领取，取货码重新生成")
    @APIResponse(
            responseCode = "200",
            description = "已撤销",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RedemptionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "等待第二人确认，尚未生效",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UndoAnswer.class)))
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Object> undoPickUp(UUID id, @NotNull @Valid CancelRedemption request) {
        return UndoAnswer.of(service.undoPickUp(current.get(), id, request));
    }

    @POST
    @Path("/pickup")
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "pickUpGift", summary = "凭取货码发放礼品，不能办理自己的或自己代人下的订单")
    public RedemptionView pickUp(@NotNull @Valid PickUp request) {
        return service.pickUp(current.get(), request);
    }
}
