package org.dangjian.market.people.organization.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dangjian.market.people.organization.OrganizationService;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sign at a community's door: who scans it has the code to report in with. */
@Path("/api/v1/organizations/{id}/report-in-sign")
@Tag(name = "organization")
@RolesAllowed("**")
public class ReportInSignResource {

    private final OrganizationService service;
    private final CurrentCaller current;

    ReportInSignResource(OrganizationService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Produces(QrCode.MEDIA_TYPE)
    @Operation(operationId = "getReportInSign", summary = "社区报到二维码（SVG），内容为社区编码")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = QrCode.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response sign(UUID id) {
        return Response.ok(QrCode.svg(service.get(current.get(), id).code()), QrCode.MEDIA_TYPE)
                .build();
    }
}
