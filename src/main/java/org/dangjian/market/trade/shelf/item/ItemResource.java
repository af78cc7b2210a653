package org.dangjian.market.trade.shelf.item;

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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Near;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.SetLocation;
import org.dangjian.market.trade.claim.evidence.SetPictures;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.ReviewItem;
import org.dangjian.market.trade.shelf.UpdateItem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The shelf. */
@Path("/api/v1/items")
@Tag(name = "shelf", description = "货架、需求、服务清单")
@RolesAllowed(Role.Name.STAFF)
public class ItemResource {

    private final ItemService service;
    private final ItemPages pages;
    private final CurrentCaller current;

    ItemResource(ItemPages pages, ItemService service, CurrentCaller current) {
        this.pages = pages;
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "listItems", summary = "查询货架，最新的在前，也可按截止日期、分值、距离排序")
    public Page<ItemView> list(
            @BeanParam @Valid ItemFilter filter,
            @BeanParam @Valid Paging paging,
            @QueryParam("count") boolean count,
            @Parameter(description = "所在位置“纬度,经度”（GCJ-02），用于算出距离；不保存、不记录") @HeaderParam(Near.HEADER) String near) {
        return pages.find(current.get(), filter, Near.of(near), paging, count);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "createItem", summary = "新建项目（草稿）")
    public ItemView create(@NotNull @Valid ItemTerms request) {
        return service.create(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "getItem", summary = "查看项目")
    public ItemView get(UUID id) {
        return pages.get(current.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @Operation(operationId = "updateItem", summary = "修改项目；有人认领后分值和对象不能再改")
    public ItemView update(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateItem request) {
        return service.update(current.get(), id, version, request);
    }

    @PUT
    @Path("/{id}/pictures")
    @Operation(operationId = "setItemPictures", summary = "设置项目图片（先上传，至多六张），整份替换")
    public ItemView picture(UUID id, @NotNull @Valid SetPictures request) {
        return service.picture(current.get(), id, request);
    }

    @PUT
    @Path("/{id}/location")
    @Operation(operationId = "locateItem", summary = "在地图上标出项目地点（GCJ-02 坐标），不填则取消")
    public ItemView locate(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid SetLocation request) {
        return service.locate(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent
    @Operation(operationId = "submitItem", summary = "提交项目审核；街道、区级的必选项目直接上架")
    public ItemView submit(UUID id) {
        return service.submit(current.get(), id);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @Operation(operationId = "reviewItem", summary = "审核项目：通过、退回或不通过；社区新建的项目按审核级数由街道审定上架")
    public ItemView review(UUID id, @NotNull @Valid ReviewItem request) {
        return service.review(current.get(), id, request);
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @Operation(operationId = "closeItem", summary = "下架项目并告知已认领者")
    public ItemView close(UUID id, @NotNull @Valid CloseItem request) {
        return service.close(current.get(), id, request);
    }
}
