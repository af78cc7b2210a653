package org.dangjian.market.people.access.wechat;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.dangjian.market.people.access.session.AddressLimit;
import org.dangjian.market.people.access.session.Origin;
import org.dangjian.market.people.access.session.SessionView;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing in through WeChat. */
@Path("/api/v1/auth/wechat")
@Tag(name = "access")
public class WechatResource {

    private final WechatSignIn service;
    private final WechatAccounts persons;
    private final Registration registration;
    private final AddressLimit limit;
    private final CurrentCaller current;

    WechatResource(
            WechatSignIn service,
            WechatAccounts persons,
            Registration registration,
            AddressLimit limit,
            CurrentCaller current) {
        this.service = service;
        this.persons = persons;
        this.registration = registration;
        this.limit = limit;
        this.current = current;
    }

    @POST
    @PermitAll
    @Operation(operationId = "loginByWechat", summary = "用微信登录；未绑定时返回绑定凭证")
    public SessionView login(@NotNull @Valid SignIn.Wechat request, @Context HttpServerRequest http) {
        return limit.attempt(http, () -> service.signIn(request, Origin.of(http)));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/bind")
    @PermitAll
    @Operation(
            operationId = "bindWechat",
            summary = "绑定微信：微信验证过手机号的即时生效，否则由支部或社区确认一次",
            description = "没有微信手机号验证（phoneCode）时一律返回 202，不透露该手机号是否登记。")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignIn.Waiting.class)))
    public RestResponse<Object> bind(@NotNull @Valid SignIn.Bind request, @Context HttpServerRequest http) {
        WechatSignIn.Bound bound =
                limit.attempt(http, () -> service.bind(request, Origin.of(http)), answer -> answer.session() != null);
        return bound.session() != null
                ? RestResponse.ok(bound.session())
                : RestResponse.status(RestResponse.Status.ACCEPTED, bound.waiting());
    }

    @POST
    @Path("/register")
    @PermitAll
    @ResponseStatus(201)
    @Operation(operationId = "registerByWechat", summary = "居民用微信注册到所在社区", description = "社区核实身份之前可以浏览货架和提出需求，不能认领和兑换。")
    public SessionView register(@NotNull @Valid SignIn.RegisterByWechat request, @Context HttpServerRequest http) {
        return limit.always(http, () -> registration.byWechat(request, Origin.of(http)));
    }

    @POST
    @Path("/unbind")
    @RolesAllowed("**")
    @ResponseStatus(204)
    @Operation(operationId = "unbindWechat", summary = "解除微信绑定；所有设备随即退出登录")
    public void unbind() {
        persons.unbind(current.get());
    }
}
