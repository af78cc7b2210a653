package org.dangjian.market.trade.shelf.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.dangjian.market.trade.claim.evidence.SetPictures;
import org.dangjian.market.trade.shelf.FileNeed;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.ReviewProposal;
import org.dangjian.market.trade.shelf.item.NeedView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.Separator;

/** Needs of residents, members, communities and streets. */
@Path("/api/v1/needs")
@Tag(name = "shelf")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.RESPONSIBLE})
public class NeedResource {

    private final NeedService service;
    private final NeedAccess access;
    private final CurrentCaller current;

    NeedResource(NeedAccess access, NeedService service, CurrentCaller current) {
        this.access = access;
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent(prepare = SpokenWords.class)
    @Operation(operationId = "fileNeed", summary = "提出需求")
    public NeedView file(@NotNull @Valid FileNeed request) {
        return service.file(current.get(), request);
    }

    @GET
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "listNeeds", summary = "查询自己提出的和辖区内的需求，最近的在前")
    public Page<NeedView> list(
            @QueryParam("status") @Separator(",") Set<Proposal.Status> status,
            @QueryParam("mine") boolean mine,
            @BeanParam @Valid Paging paging) {
        return access.find(current.get(), status, mine, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "getNeed", summary = "查看需求")
    public NeedView get(UUID id) {
        return access.get(current.get(), id);
    }

    @PUT
    @Path("/{id}/pictures")
    @Operation(operationId = "setNeedPictures", summary = "设置需求图片（先上传，至多六张），整份替换；只给能看到该需求的人看")
    public NeedView picture(UUID id, @NotNull @Valid SetPictures request) {
        return service.picture(current.get(), id, request);
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent(prepare = SpokenWords.class)
    @Operation(operationId = "resubmitNeed", summary = "修改被退回的需求后再次提交")
    public NeedView resubmit(UUID id, @NotNull @Valid FileNeed request) {
        return service.resubmit(current.get(), id, request);
    }

    @POST
    @Path("/{id}/reveal")
    @Operation(operationId = "revealBeneficiary", summary = "查看受助人的完整联系方式，留痕")
    public FileNeed.Beneficiary reveal(UUID id, @NotNull @Valid RevealBeneficiary request) {
        return service.reveal(current.get(), id, request);
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Operation(operationId = "withdrawNeed", summary = "服务开始前撤回需求：项目下架，认领者收到原因")
    public NeedView withdraw(UUID id, @NotNull @Valid WithdrawProposal request) {
        return service.withdraw(current.get(), id, request);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "reviewNeed", summary = "审核需求：社区初审赋分，街道审定上架")
    public NeedView review(UUID id, @NotNull @Valid ReviewProposal request) {
        return service.review(current.get(), id, request);
    }
}
