package org.dangjian.market.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The audit trail and its proof. */
@Path("/api/v1/audit")
@Tag(name = "audit", description = "审计")
@RolesAllowed({Role.Name.DISTRICT_ADMIN, Role.Name.AUDITOR, Role.Name.SYSTEM_ADMIN})
public class AuditResource {

    /** RFC 7240: the caller would rather not wait. */
    private static final String RESPOND_ASYNC = "respond-async";

    private final AuditService service;
    private final VerificationDesk desk;
    private final CurrentCaller current;

    AuditResource(AuditService service, VerificationDesk desk, CurrentCaller current) {
        this.service = service;
        this.desk = desk;
        this.current = current;
    }

    @GET
    @Path("/events")
    @Operation(operationId = "listAuditEvents", summary = "查询审计记录，最近的在前")
    public Page<AuditEventView> events(@BeanParam @Valid AuditFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "核验审计链和积分余额",
            description = "超过 200,000 行时转为任务；请求头 Prefer: respond-async 表示一律转为任务。")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public RestResponse<Object> verify(@HeaderParam("Prefer") @DefaultValue("") String prefer) {
        return desk.verify(current.get(), prefer.contains(RESPOND_ASYNC));
    }
}
