package org.dangjian.market.governance.whistle.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseContact;
import org.dangjian.market.governance.whistle.CaseFilter;
import org.dangjian.market.governance.whistle.CaseView;
import org.dangjian.market.governance.whistle.ReportCase;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.platform.wechat.SpokenWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Cases, for those who report them and the offices of their place. */
@Path("/api/v1/cases")
@Tag(name = "whistle")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.RESPONSIBLE})
public class CaseResource {

    private final CaseService service;
    private final CaseDesk desk;
    private final OrderService orders;
    private final CaseClosing closing;
    private final CurrentCaller current;

    CaseResource(CaseService service, CaseDesk desk, OrderService orders, CaseClosing closing, CurrentCaller current) {
        this.service = service;
        this.desk = desk;
        this.orders = orders;
        this.closing = closing;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent(prepare = SpokenWords.class)
    @Operation(operationId = "reportCase", summary = "上报网格事项，可代他人上报")
    public CaseView report(@NotNull @Valid ReportCase request) {
        return service.report(current.get(), request);
    }

    @GET
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "listCases", summary = "查询自己上报的、辖区内的和派到本部门的事项，最近的在前")
    public Page<CaseView> list(@BeanParam CaseFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "getCase", summary = "查看事项、派单和办理过程")
    public CaseView get(UUID id) {
        return service.get(current.get(), id);
    }

    @POST
    @Path("/{id}/contact")
    @RolesAllowed({Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "revealCaseContact", summary = "办结前查看上报人的完整联系方式，留痕")
    public CaseContact contact(UUID id, @NotNull @Valid Because request) {
        return service.contact(current.get(), id, request);
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawCase", summary = "派单前撤回事项")
    public CaseView withdraw(UUID id, @NotNull @Valid Because request) {
        return service.withdraw(current.get(), id, request);
    }

    @POST
    @Path("/{id}/settle-here")
    @Idempotent(prepare = SpokenWords.class)
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "settleCaseHere", summary = "社区就地办结，说明办理情况，可附图片")
    public CaseView settleHere(UUID id, @NotNull @Valid SettleCase request) {
        return desk.settleHere(current.get(), id, request);
    }

    @POST
    @Path("/{id}/escalate")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "escalateCase", summary = "社区上报街道，请求派单")
    public CaseView escalate(UUID id, @NotNull @Valid EscalateCase request) {
        return desk.escalate(current.get(), id, request);
    }

    @POST
    @Path("/{id}/send-back")
    @Idempotent
    @RolesAllowed(Role.Name.DECIDERS)
    @Operation(operationId = "sendCaseBack", summary = "街道退回社区办理，说明原因")
    public CaseView sendBack(UUID id, @NotNull @Valid Because request) {
        return desk.sendBack(current.get(), id, request);
    }

    @POST
    @Path("/{id}/dismiss")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "dismissCase", summary = "不予受理，说明原因")
    public CaseView dismiss(UUID id, @NotNull @Valid Because request) {
        return desk.dismiss(current.get(), id, request);
    }

    @POST
    @Path("/{id}/shelve")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "shelveCase", summary = "转为需求，审核后上架由党员和单位认领")
    public CaseView shelve(UUID id, @NotNull @Valid ShelveCase request) {
        return desk.shelve(current.get(), id, request);
    }

    @POST
    @Path("/{id}/unshelve")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "unshelveCase", summary = "撤回需求，转回事项继续办理")
    public CaseView unshelve(UUID id, @NotNull @Valid Because request) {
        return desk.unshelve(current.get(), id, request);
    }

    @POST
    @Path("/{id}/orders")
    @Idempotent
    @RolesAllowed(Role.Name.DECIDERS)
    @Operation(operationId = "orderCase", summary = "吹哨派单：派给牵头和协办部门，时限按工作时间计，紧急的按自然时间计")
    public CaseView order(UUID id, @NotNull @Valid OrderCase request) {
        return orders.order(current.get(), id, request);
    }

    @POST
    @Path("/{id}/check")
    @Idempotent
    @RolesAllowed({Role.Name.MEMBER, Role.Name.BRANCH_SECRETARY, Role.Name.STAFF})
    @Operation(operationId = "checkCase", summary = "网格员或社区现场核查：已办好，或退回重办")
    public CaseView check(UUID id, @NotNull @Valid Verdict request) {
        return closing.check(current.get(), id, request);
    }

    @POST
    @Path("/{id}/rating")
    @Idempotent(prepare = SpokenWords.class)
    @Operation(operationId = "rateCase", summary = "上报人评价；首次不满意的重新办理一次")
    public CaseView rate(UUID id, @NotNull @Valid RateCase request) {
        return closing.rate(current.get(), id, request);
    }
}
