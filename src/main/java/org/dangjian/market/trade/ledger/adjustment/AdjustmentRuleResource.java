package org.dangjian.market.trade.ledger.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The catalogue of rewards and deductions. */
@Path("/api/v1/adjustment-rules")
@Tag(name = "ledger")
@RolesAllowed(Role.Name.DISTRICT_ADMIN)
public class AdjustmentRuleResource {

    private final AdjustmentRules rules;
    private final CurrentCaller current;

    AdjustmentRuleResource(AdjustmentRules rules, CurrentCaller current) {
        this.rules = rules;
        this.current = current;
    }

    @GET
    @RolesAllowed(Role.Name.OVERSEERS)
    @Operation(operationId = "listAdjustmentRules", summary = "查询一个组织适用的加扣分目录")
    public List<AdjustmentRuleView> list(@NotNull @QueryParam("organizationId") UUID organizationId) {
        return rules.at(current.get(), organizationId);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "addAdjustmentRule", summary = "在本区加扣分目录中增加一条：固定分值和每年上限")
    public AdjustmentRuleView add(@NotNull @Valid AddAdjustmentRule request) {
        return rules.add(current.get(), request);
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @Operation(operationId = "closeAdjustmentRule", summary = "停用目录中的一条；已办理的加扣分不变")
    public AdjustmentRuleView close(UUID id) {
        return rules.close(current.get(), id);
    }
}
