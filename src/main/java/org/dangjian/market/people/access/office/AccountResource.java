package org.dangjian.market.people.access.office;

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
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountView;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Accounts and roles. */
@Path("/api/v1/accounts")
@Tag(name = "access")
@RolesAllowed({Role.Name.DISTRICT_ADMIN, Role.Name.SYSTEM_ADMIN})
public class AccountResource {

    private final AccountService service;
    private final CurrentCaller current;

    AccountResource(AccountService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "查询账号")
    public Page<AccountView> list(
            @QueryParam("organizationId") UUID organizationId,
            @QueryParam("role") Role role,
            @BeanParam @Valid Paging paging) {
        return service.find(current.get(), organizationId, role, paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createAccount",
            summary = "新建账号；密码由本人用答复中的激活码设置",
            description = "社区、街道、区级、监督员和系统管理员身份须经第二名管理员确认后生效（status 为 PENDING）。")
    public AccountView create(@NotNull @Valid CreateAccount request) {
        return service.create(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccount", summary = "查看账号")
    public AccountView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @Operation(operationId = "updateAccount", summary = "修改账号的姓名、身份")
    public AccountView update(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateAccount request) {
        return service.update(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @Operation(operationId = "confirmAccount", summary = "由第二名管理员确认账号待生效的身份")
    public AccountView confirm(UUID id, @NotNull @Valid Verdict request) {
        return service.confirm(current.get(), id, request);
    }

    @POST
    @Path("/{id}/password-reset")
    @Idempotent
    @Operation(operationId = "resetAccountPassword", summary = "为忘记密码的人签发激活码，由本人设置新密码")
    public AccountView resetPassword(UUID id) {
        return service.resetPassword(current.get(), id);
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
