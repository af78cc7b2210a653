package org.dangjian.market.trade.claim.serving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ClaimFilter;
import org.dangjian.market.trade.claim.SubmitCompletion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims from the claiming side. */
@Path("/api/v1/claims")
@Tag(name = "claim", description = "认领、完成、核实、评价")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.RESPONSIBLE})
public class ClaimResource {

    private final ClaimService claims;
    private final VisitService completions;
    private final CurrentCaller current;

    ClaimResource(ClaimService claims, VisitService completions, CurrentCaller current) {
        this.claims = claims;
        this.completions = completions;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "listClaims", summary = "查询自己的和辖区内的认领，最近的在前；指导员见所在站点、单位的")
    public Page<ClaimView> list(@BeanParam ClaimFilter filter, @BeanParam @Valid Paging paging) {
        return claims.find(current.get(), filter, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
    @Operation(operationId = "getClaim", summary = "查看认领")
    public ClaimView get(UUID id) {
        return claims.get(current.get(), id);
    }

    /** Takes a body or none; without the type named here a request without a body would be refused. */
    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @Operation(operationId = "withdrawClaim", summary = "撤回认领，名额退回")
    public ClaimView withdraw(UUID id, @Valid WithdrawClaim request) {
        return claims.withdraw(current.get(), id, request);
    }

    @POST
    @Path("/{id}/check-in")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @Operation(operationId = "checkIn", summary = "签到（项目要求时）：本人输入现场的签到码，或由工作人员代签")
    public ClaimView checkIn(UUID id, @Valid CheckIn request) {
        return claims.checkIn(current.get(), id, request);
    }

    @POST
    @Path("/{id}/check-out")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @Operation(operationId = "checkOut", summary = "签退；忘记签退的由工作人员写明原因补登")
    public ClaimView checkOut(UUID id, @Valid CheckOut request) {
        return claims.checkOut(current.get(), id, request);
    }

    @POST
    @Path("/{id}/completion")
    @Idempotent(required = true)
    @Operation(operationId = "completeClaim", summary = "提交完成情况")
    public ClaimView complete(UUID id, @NotNull @Valid SubmitCompletion request) {
        return completions.complete(current.get(), id, request);
    }
}
