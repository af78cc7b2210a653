package org.dangjian.market.trade.shelf.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.wechat.SpokenWords;
import org.dangjian.market.trade.shelf.MakeOffer;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.ReviewProposal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.Separator;

/** Offers of units, members and residents. */
@Path("/api/v1/offers")
@Tag(name = "shelf")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.RESPONSIBLE})
public class OfferResource {

    private final OfferService service;
    private final CurrentCaller current;

    OfferResource(OfferService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent(prepare = SpokenWords.class)
    @Operation(operationId = "makeOffer", summary = "提供服务清单")
    public OfferView make(@NotNull @Valid MakeOffer request) {
        return service.make(current.get(), request);
    }

    @GET
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listOffers", summary = "查询自己提供的和辖区内的服务清单，最近的在前")
    public Page<OfferView> list(
            @QueryParam("status") @Separator(",") Set<Proposal.Status> status,
            @QueryParam("mine") boolean mine,
            @BeanParam @Valid Paging paging) {
        return service.find(current.get(), status, mine, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "getOffer", summary = "查看服务清单")
    public OfferView get(UUID id) {
        return service.get(current.get(), id);
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent(prepare = SpokenWords.class)
    @Operation(operationId = "resubmitOffer", summary = "修改被退回的服务清单后再次提交")
    public OfferView resubmit(UUID id, @NotNull @Valid MakeOffer request) {
        return service.resubmit(current.get(), id, request);
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Operation(operationId = "withdrawOffer", summary = "撤回服务清单：项目下架，尚未得到服务的接受者收到原因")
    public OfferView withdraw(UUID id, @NotNull @Valid WithdrawProposal request) {
        return service.withdraw(current.get(), id, request);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "reviewOffer", summary = "审核服务清单")
    public OfferView review(UUID id, @NotNull @Valid ReviewProposal request) {
        return service.review(current.get(), id, request);
    }
}
