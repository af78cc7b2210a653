package org.dangjian.market.governance.callup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.page.RotatingCode;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Call-ups, for offices and those who are asked. */
@Path("/api/v1/call-ups")
@Tag(name = "call-up", description = "应急召集：召集、答复、到岗、解除")
@RolesAllowed({Role.Name.MEMBER, Role.Name.STAFF})
public class CallUpResource {

    private final CallUpService service;
    private final ComingService coming;
    private final CurrentCaller current;

    CallUpResource(CallUpService service, ComingService coming, CurrentCaller current) {
        this.service = service;
        this.coming = coming;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "listCallUps", summary = "查询辖区内的和召集到我的应急召集，最近的在前")
    public Page<CallUpView> list(@BeanParam @Valid Paging paging) {
        return service.find(current.get(), paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "callUp", summary = "发起应急召集，通知本社区（街道）的党员和报到党员")
    public CallUpView call(@NotNull @Valid MakeCallUp request) {
        return service.call(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.MEMBER, Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "getCallUp", summary = "查看应急召集、班次和余额")
    public CallUpView get(UUID id) {
        return service.get(current.get(), id);
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({Role.Name.MEMBER, Role.Name.STAFF, Role.Name.AUDITOR})
    @Operation(operationId = "listCalled", summary = "被召集人员的答复和到岗情况，由召集组织和现场指挥查看")
    public Page<CallUpView.Called> called(UUID id, @BeanParam CallUpFilter filter, @BeanParam @Valid Paging paging) {
        return service.called(current.get(), id, filter, paging.after(), paging.limit());
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent(required = true)
    @Operation(operationId = "answerCallUp", summary = "答复能否到岗，到岗前可更改；每班次名额满即止")
    public CallUpView answer(UUID id, @NotNull @Valid AnswerCallUp request) {
        return coming.answer(current.get(), id, request);
    }

    @GET
    @Path("/{id}/code")
    @Operation(operationId = "getCallUpCode", summary = "现场签到码，每半分钟更换")
    public RotatingCode.Shown code(UUID id) {
        return coming.code(current.get(), id);
    }

    @POST
    @Path("/{id}/check-in")
    @Idempotent
    @RolesAllowed(Role.Name.MEMBER)
    @Operation(operationId = "checkInCallUp", summary = "用现场签到码到岗，再用一次离岗")
    public CallUpView checkIn(UUID id, @NotNull @Valid CheckInCallUp request) {
        return coming.checkIn(current.get(), id, request);
    }

    @POST
    @Path("/{id}/presence")
    @Idempotent
    @Operation(operationId = "recordComing", summary = "由召集组织或现场指挥代为登记到岗、离岗")
    public CallUpView record(UUID id, @NotNull @Valid RecordComing request) {
        return coming.record(current.get(), id, request);
    }

    @POST
    @Path("/{id}/stand-down")
    @Idempotent
    @Operation(operationId = "standDown", summary = "解除召集，在岗人员同时离岗")
    public CallUpView standDown(UUID id) {
        return service.standDown(current.get(), id);
    }
}
