package org.dangjian.market.governance.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.attendance.AttendanceView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Agreements from the draft to their end, and what becomes of their lines. */
@Path("/api/v1/agreements")
@Tag(name = "agreement", description = "共驻共建协议，需求、资源、项目三个清单，定、查、评")
@RolesAllowed(Role.Name.KEEPERS)
public class AgreementResource {

    private final AgreementService service;
    private final AgreementCare care;
    private final CurrentCaller current;

    AgreementResource(AgreementService service, AgreementCare care, CurrentCaller current) {
        this.service = service;
        this.care = care;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.KEEPERS, Role.Name.AUDITOR})
    @Operation(operationId = "listAgreements", summary = "查询共建协议，最近的在前；behind=true 只看有条目落后的")
    public Page<AgreementView> list(@BeanParam AgreementFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "draftAgreement", summary = "起草共建协议，由另一方确认")
    public AgreementView draft(@NotNull @Valid DraftAgreement request) {
        return service.draft(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.KEEPERS, Role.Name.AUDITOR})
    @Operation(operationId = "getAgreement", summary = "查看共建协议")
    public AgreementView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeAgreement", summary = "修改共建协议草稿，再由另一方确认")
    public AgreementView change(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid AgreementTerms request) {
        return service.change(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent
    @Operation(operationId = "confirmAgreement", summary = "确认另一方起草的共建协议，登记签订日期和签订人")
    public AgreementView confirm(UUID id, @NotNull @Valid ConfirmAgreement request) {
        return service.confirm(current.get(), id, request);
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawAgreement", summary = "撤回本方起草的共建协议")
    public AgreementView withdraw(UUID id, @NotNull @Valid Because request) {
        return service.withdraw(current.get(), id, request);
    }

    @POST
    @Path("/{id}/amendments")
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "amendAgreement", summary = "提出修改执行中的共建协议，另一方确认后替换原协议")
    public AgreementView amend(UUID id, @NotNull @Valid AgreementTerms request) {
        return service.amend(current.get(), id, request);
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "endAgreement", summary = "提前终止共建协议并说明原因")
    public AgreementView end(UUID id, @NotNull @Valid Because request) {
        return service.end(current.get(), id, request);
    }

    @POST
    @Path("/{id}/lines/{lineId}/done")
    @Idempotent
    @RolesAllowed(Role.Name.KEEPERS)
    @Operation(operationId = "agreementLineDone", summary = "登记协议条目已完成，可附图片")
    public AgreementView done(UUID id, UUID lineId, @NotNull @Valid LineDone request) {
        return care.done(current.get(), id, lineId, request);
    }

    @POST
    @Path("/{id}/lines/{lineId}/checks")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "checkAgreementLine", summary = "登记协议条目的半年检查情况")
    public AgreementView check(UUID id, UUID lineId, @NotNull @Valid CheckLine request) {
        return care.check(current.get(), id, lineId, request);
    }

    @POST
    @Path("/{id}/ratings")
    @ResponseStatus(204)
    @Idempotent
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.STAFF})
    @Operation(operationId = "rateAgreement", summary = "居民、党员和社区年底评价协议执行情况，每人每年一次")
    public void rate(UUID id, @NotNull @Valid RateAgreement request) {
        care.rate(current.get(), id, request);
    }

    @POST
    @Path("/{id}/attendance")
    @ResponseStatus(201)
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "countSigning", summary = "把签订共建协议登记为单位完成必选项目")
    public AttendanceView attended(UUID id, @NotNull @Valid CountSigning request) {
        return care.attended(current.get(), id, request.itemId());
    }
}
