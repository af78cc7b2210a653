package org.dangjian.market.trade.claim.serving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Taking a place on an item. */
@Path("/api/v1/items/{id}/claims")
@Tag(name = "claim")
public class ItemClaimResource {

    private final ClaimService claims;
    private final CurrentCaller current;

    ItemClaimResource(ClaimService claims, CurrentCaller current) {
        this.claims = claims;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent(required = true)
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.RESPONSIBLE})
    @Operation(operationId = "claimItem", summary = "认领项目；工作人员、指导员可代没有手机的人认领")
    public ClaimView claim(UUID id, @NotNull @Valid MakeClaim request) {
        return claims.claim(current.get(), id, request);
    }
}
