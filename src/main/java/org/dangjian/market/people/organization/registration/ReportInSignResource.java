package org.dangjian.market.people.organization.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dangjian.market.people.organization.OrganizationService;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.wechat.PageCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
    private final PageLinks pages;
    private final CurrentCaller current;
    private final PageCodes codes;

    ReportInSignResource(OrganizationService service, PageLinks pages, CurrentCaller current, PageCodes codes) {
        this.codes = codes;
        this.pages = pages;
        this.service = service;
        this.current = current;
    }

    @GET
    @Produces({QrCode.SVG, QrCode.PNG})
    @Operation(operationId = "getReportInSign", summary = "社区报到二维码（SVG 或 PNG，或小程序码），扫码打开报到页")
    @APIResponse(
            responseCode = "200",
            description = "二维码",
            content = {
                @Content(mediaType = QrCode.SVG, schema = @Schema(implementation = String.class)),
                @Content(mediaType = QrCode.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response sign(UUID id, @QueryParam("format") QrCode.Format format) {
        return codes.answer(pages.reportIn(service.get(current.get(), id).code()), format);
    }
}
