package org.dangjian.market.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.shared.CurrentCaller;
import org.dangjian.market.shared.Idempotent;
import org.dangjian.market.shared.IfMatch;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Accounts and roles. */
@Path("/api/v1/accounts")
@Tag(name = "access")
@RolesAllowed({Role.Name.SYSTEM_ADMIN, Role.Name.DISTRICT_ADMIN})
public class AccountResource {

    private final AccountService service;
    private final NewPassword password;
    private final CurrentCaller current;

    AccountResource(AccountService service, NewPassword password, CurrentCaller current) {
        this.service = service;
        this.password = password;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "查询账号")
    public Page<AccountView> list(
            @QueryParam("organizationId") UUID organizationId,
            @QueryParam("role") Role role,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.find(current.get(), organizationId, role, Page.decodeId(cursor), limit);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent(prepare = NewPassword.class)
    @Operation(operationId = "createAccount", summary = "新建账号，立即可用")
    public AccountView create(@NotNull @Valid CreateAccount request) {
        return service.create(current.get(), request, password.hashed());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccount", summary = "查看账号")
    public AccountView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "updateAccount", summary = "修改账号的姓名、身份")
    public AccountView update(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateAccount request) {
        return service.update(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/lock")
    @Idempotent
    @Operation(operationId = "lockAccount", summary = "停用账号")
    public AccountView lock(UUID id) {
        return service.lock(current.get(), id);
    }

    @POST
    @Path("/{id}/unlock")
    @Idempotent
    @Operation(operationId = "unlockAccount", summary = "启用账号")
    public AccountView unlock(UUID id) {
        return service.unlock(current.get(), id);
    }

    @POST
    @Path("/{id}/sign-out")
    @Idempotent
    @Operation(operationId = "signOutAccount", summary = "使账号在所有设备上退出登录")
    public AccountView signOut(UUID id) {
        return service.signOut(current.get(), id);
    }
}
