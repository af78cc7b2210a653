package org.dangjian.market.trade.redemption.gift;

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
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.SetPictures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Gifts and their stock. */
@Path("/api/v1/gifts")
@Tag(name = "redemption", description = "积分兑换：礼品、库存、订单、领取")
@RolesAllowed(Role.Name.STAFF)
public class GiftResource {

    private final GiftService service;
    private final CurrentCaller current;

    GiftResource(GiftService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "listGifts", summary = "查询可兑换的礼品，最新的在前")
    public Page<GiftView> list(@BeanParam GiftFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "createGift", summary = "新增礼品，可同时填写初始库存")
    public GiftView create(@NotNull @Valid CreateGift request) {
        return service.create(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.MEMBER, Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "getGift", summary = "查看礼品")
    public GiftView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @Operation(operationId = "updateGift", summary = "修改或下架礼品；已下的订单不受影响")
    public GiftView update(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateGift request) {
        return service.update(current.get(), id, version, request);
    }

    @PUT
    @Path("/{id}/pictures")
    @Operation(operationId = "setGiftPictures", summary = "设置礼品图片（先上传，至多六张），整份替换")
    public GiftView picture(UUID id, @NotNull @Valid SetPictures request) {
        return service.picture(current.get(), id, request);
    }

    @GET
    @Path("/{id}/stock")
    @RolesAllowed({Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "listStockMovements", summary = "查询礼品的出入库记录，最近的在前")
    public Page<StockMovementView> movements(UUID id, @BeanParam @Valid Paging paging) {
        return service.movements(current.get(), id, paging.after(), paging.limit());
    }

    @POST
    @Path("/{id}/stock")
    @Idempotent(required = true)
    @Operation(operationId = "moveStock", summary = "登记入库（正数）或出库（负数）")
    public GiftView moveStock(UUID id, @NotNull @Valid MoveStock request) {
        return service.moveStock(current.get(), id, request);
    }
}
