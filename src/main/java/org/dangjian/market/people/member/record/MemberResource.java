package org.dangjian.market.people.member.record;

import static org.dangjian.market.platform.shared.Role.Name.GUIDE;
import static org.dangjian.market.platform.shared.Role.Name.KEEPERS;
import static org.dangjian.market.platform.shared.Role.Name.MEMBER;
import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;
import static org.dangjian.market.platform.shared.Role.Name.RESPONSIBLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.CreateMember;
import org.dangjian.market.people.member.MemberFilter;
import org.dangjian.market.people.member.UpdateMember;
import org.dangjian.market.people.member.reportin.MemberReportInService;
import org.dangjian.market.people.organization.registration.RegistrationView;
import org.dangjian.market.people.organization.registration.ReportIn;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The register of members. */
@Path("/api/v1/members")
@Tag(name = "member", description = "党员、报到")
@RolesAllowed({MEMBER, GUIDE, OVERSEERS})
public class MemberResource {

    private final MemberService service;
    private final MemberPages pages;
    private final MemberRecordService records;
    private final MemberReportInService reportIns;
    private final CurrentCaller current;

    MemberResource(
            MemberPages pages,
            MemberService service,
            MemberRecordService records,
            MemberReportInService reportIns,
            CurrentCaller current) {
        this.pages = pages;
        this.service = service;
        this.records = records;
        this.reportIns = reportIns;
        this.current = current;
    }

    @GET
    @RolesAllowed({MEMBER, OVERSEERS})
    @Operation(operationId = "listMembers", summary = "查询党员；党员只见本人")
    public Page<MemberView> list(
            @BeanParam MemberFilter filter, @BeanParam @Valid Paging paging, @QueryParam("count") boolean count) {
        return pages.find(current.get(), filter, paging.after(), paging.limit(), count);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(KEEPERS)
    @Operation(operationId = "createMember", summary = "登记党员")
    public MemberView create(@NotNull @Valid CreateMember request) {
        return service.create(current.get(), request);
    }

    /** Changes nothing, so it takes no key: the answer would be stored with it. */
    @POST
    @Path("/search")
    @RolesAllowed({GUIDE, OVERSEERS})
    @Operation(operationId = "searchMembers", summary = "按手机号或姓名查找党员；指导员只能按完整姓名查所在站点、单位的党员")
    public Page<MemberView> search(@NotNull @Valid SearchMembers request, @BeanParam @Valid Paging paging) {
        return pages.search(current.get(), request, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMember", summary = "查看党员；asOf 为过去某日时，显示当日的状态、支部、类别和标记")
    public MemberView get(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return service.get(current.get(), id, asOf);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @RolesAllowed(RESPONSIBLE)
    @Operation(operationId = "updateMember", summary = "修改党员信息，转接组织关系")
    public MemberView update(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateMember request) {
        return service.update(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/remove")
    @Idempotent
    @ResponseStatus(204)
    @RolesAllowed(KEEPERS)
    @Operation(operationId = "removeMember", summary = "删除误登的党员", description = "只限还没有任何积分、认领、账号、任职等记录的；已有记录的，请更正信息。")
    public void remove(UUID id) {
        records.remove(current.get(), id);
    }

    @GET
    @Path("/{id}/changes")
    @RolesAllowed(OVERSEERS)
    @Operation(operationId = "listMemberChanges", summary = "查询党员信息的变动：谁改了什么，改前改后，新的在前")
    public Page<MemberChangeView> changes(UUID id, @BeanParam @Valid Paging paging) {
        return records.changes(current.get(), id, paging.after(), paging.limit());
    }

    /** Takes no key: the number in clear would be stored with it. */
    @POST
    @Path("/{id}/reveal")
    @RolesAllowed(RESPONSIBLE)
    @Operation(operationId = "revealMemberPhone", summary = "查看完整手机号，须写明原因，记入审计")
    public RevealPhone.Revealed reveal(UUID id, @NotNull @Valid RevealPhone request) {
        return service.reveal(current.get(), id, request);
    }

    @GET
    @Path("/{id}/report-ins")
    @Operation(operationId = "listMemberReportIns", summary = "查询党员的报到记录")
    public List<RegistrationView> reportIns(UUID id) {
        return reportIns.list(current.get(), id);
    }

    @POST
    @Path("/{id}/report-ins")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(RESPONSIBLE)
    @Operation(operationId = "reportInMember", summary = "登记党员到社区报到")
    public RegistrationView reportIn(UUID id, @NotNull @Valid ReportIn request) {
        return reportIns.reportIn(current.get(), id, request);
    }
}
