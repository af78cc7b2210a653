package org.dangjian.market.people.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.dangjian.market.people.access.office.CodeSignIn;
import org.dangjian.market.people.access.session.AddressLimit;
import org.dangjian.market.people.access.session.Origin;
import org.dangjian.market.people.access.session.SessionView;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.people.access.wechat.Registration;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Codes by text message, and what they are good for. */
@Path("/api/v1")
@Tag(name = "access")
public class CodeResource {

    private final CodeSignIn service;
    private final Registration registration;
    private final AddressLimit limit;
    private final CurrentCaller current;

    CodeResource(CodeSignIn service, Registration registration, AddressLimit limit, CurrentCaller current) {
        this.service = service;
        this.registration = registration;
        this.limit = limit;
        this.current = current;
    }

    @POST
    @Path("/auth/codes")
    @PermitAll
    @Operation(operationId = "sendPhoneCode", summary = "向手机号发送短信验证码", description = "同一号码每分钟一条、每天十条；是否登记过都同样答复。")
    public SignIn.CodeSent send(@NotNull @Valid SignIn.AskCode request, @Context HttpServerRequest http) {
        return limit.always(http, () -> service.send(request));
    }

    @POST
    @Path("/auth/code-login")
    @PermitAll
    @Operation(operationId = "loginByCode", summary = "用短信验证码登录")
    public SessionView login(@NotNull @Valid SignIn.CodeLogin request, @Context HttpServerRequest http) {
        return limit.attempt(http, () -> service.login(request, Origin.of(http)));
    }

    @POST
    @Path("/auth/register")
    @PermitAll
    @ResponseStatus(201)
    @Operation(
            operationId = "registerByPhone",
            summary = "居民用短信验证码注册到所在社区",
            description = "社区核实身份之前可以浏览货架和提出需求，不能认领和兑换。")
    public SessionView register(@NotNull @Valid SignIn.RegisterByPhone request, @Context HttpServerRequest http) {
        return limit.always(http, () -> registration.byPhone(request, Origin.of(http)));
    }

    @POST
    @Path("/auth/password/reset")
    @PermitAll
    @Operation(operationId = "resetPassword", summary = "忘记密码：用短信验证码设置新密码并登录")
    public SessionView resetPassword(@NotNull @Valid SignIn.ResetPassword request, @Context HttpServerRequest http) {
        return limit.attempt(http, () -> service.resetPassword(request, Origin.of(http)));
    }

    @POST
    @Path("/auth/phone")
    @RolesAllowed("**")
    @ResponseStatus(204)
    @Operation(operationId = "changePhone", summary = "更换自己的登录手机号，新号码须先收到验证码；换后需重新登录")
    public void changePhone(@NotNull @Valid SignIn.NewPhone request, @Context HttpServerRequest http) {
        service.changePhone(current.get(), request, Origin.of(http));
    }
}
