package org.dangjian.market.people.access.office;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountView;
import org.dangjian.market.people.access.session.AddressLimit;
import org.dangjian.market.people.access.session.DeviceView;
import org.dangjian.market.people.access.session.Origin;
import org.dangjian.market.people.access.session.SessionView;
import org.dangjian.market.people.access.session.Sessions;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.people.access.session.SignInService;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Signing in and out, and who I am. */
@Path("/api/v1")
@Tag(name = "access", description = "登录、账号")
public class AuthResource {

    private final SignInService service;
    private final Sessions sessions;
    private final SetupService setup;
    private final AddressLimit limit;
    private final Permitted permitted;
    private final CurrentCaller current;

    AuthResource(
            SignInService service,
            Sessions sessions,
            SetupService setup,
            AddressLimit limit,
            Permitted permitted,
            CurrentCaller current) {
        this.permitted = permitted;
        this.service = service;
        this.sessions = sessions;
        this.setup = setup;
        this.limit = limit;
        this.current = current;
    }

    @POST
    @Path("/auth/login")
    @PermitAll
    @Operation(operationId = "login", summary = "用手机号和密码登录")
    public SessionView login(@NotNull @Valid SignIn.Login request, @Context HttpServerRequest http) {
        return limit.attempt(http, () -> service.login(request, Origin.of(http)));
    }

    @POST
    @Path("/auth/refresh")
    @PermitAll
    @Operation(operationId = "refreshSession", summary = "用刷新令牌换新的访问令牌")
    public SessionView refresh(@NotNull @Valid SignIn.Refresh request) {
        return service.refresh(request);
    }

    @POST
    @Path("/auth/logout")
    @RolesAllowed("**")
    @ResponseStatus(204)
    @Operation(operationId = "logout", summary = "退出登录，所有设备上的登录同时失效")
    public void logout() {
        service.logout(current.get());
    }

    @POST
    @Path("/auth/password")
    @RolesAllowed("**")
    @ResponseStatus(204)
    @Operation(operationId = "changePassword", summary = "修改自己的密码，改后需重新登录")
    public void changePassword(@NotNull @Valid SignIn.ChangePassword request, @Context HttpServerRequest http) {
        service.changePassword(current.get(), request, Origin.of(http));
    }

    @POST
    @Path("/auth/activate")
    @PermitAll
    @Operation(
            operationId = "activateAccount",
            summary = "用管理员转交的激活码设置密码并登录",
            description = "新账号和忘记密码都用激活码；激活码只显示一次，用过即失效。")
    public SessionView activate(@NotNull @Valid SignIn.Activate request, @Context HttpServerRequest http) {
        return limit.attempt(http, () -> service.activate(request, Origin.of(http)));
    }

    @GET
    @Path("/auth/devices")
    @RolesAllowed("**")
    @Operation(operationId = "listDevices", summary = "我在哪些设备上登录着")
    public Page<DeviceView> devices() {
        return new Page<>(sessions.devices(current.get(), current.session()), null, null);
    }

    @POST
    @Path("/auth/devices/{id}/sign-out")
    @RolesAllowed("**")
    @ResponseStatus(204)
    @Operation(operationId = "signOutDevice", summary = "使我的一台设备退出登录")
    public void signOutDevice(UUID id) {
        sessions.endOwn(current.get(), id);
    }

    @GET
    @Path("/me")
    @RolesAllowed("**")
    @Operation(operationId = "getMe", summary = "我是谁，有哪些身份，可以使用哪些操作")
    public SessionView.Myself me() {
        return sessions.myself(current.get(), permitted.of(current.get()));
    }

    @POST
    @Path("/setup")
    @PermitAll
    @ResponseStatus(201)
    @Operation(operationId = "setUp", summary = "首次启用：凭一次性密钥建立第一个系统管理员")
    public AccountView setUp(@NotNull @Valid SignIn.Setup request, @Context HttpServerRequest http) {
        return limit.attempt(http, () -> setup.firstAdmin(request));
    }
}
