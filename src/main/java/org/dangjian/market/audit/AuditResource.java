package org.dangjian.market.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.dangjian.market.shared.CurrentCaller;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail and its proof. */
@Path("/api/v1/audit")
@Tag(name = "audit", description = "审计")
@RolesAllowed({Role.Name.AUDITOR, Role.Name.DISTRICT_ADMIN, Role.Name.SYSTEM_ADMIN})
public class AuditResource {

    private final AuditService service;
    private final CurrentCaller current;

    AuditResource(AuditService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Path("/events")
    @Operation(operationId = "listAuditEvents", summary = "查询审计记录，最近的在前")
    public Page<AuditEventView> events(
            @BeanParam AuditFilter filter,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.find(current.get(), filter, Page.decodeId(cursor), limit);
    }

    @POST
    @Path("/verification")
    @Operation(operationId = "verifyAudit", summary = "核验审计链和积分余额")
    public VerificationView verify() {
        return service.verify();
    }
}
