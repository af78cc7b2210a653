package org.dangjian.market.trade.claim.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.page.RotatingCode;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.wechat.PageCodes;
import org.dangjian.market.trade.claim.serving.CheckInCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code shown where a service takes place. */
@Path("/api/v1/items/{id}/check-in-code")
@Tag(name = "claim")
@RolesAllowed({Role.Name.GUIDE, Role.Name.STAFF})
public class CheckInCodeResource {

    private final CheckInCode codes;
    private final CurrentCaller current;
    private final PageCodes pages;

    CheckInCodeResource(CheckInCode codes, CurrentCaller current, PageCodes pages) {
        this.pages = pages;
        this.codes = codes;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getCheckInCode", summary = "服务地点显示的签到码，每三十秒更换")
    public RotatingCode.Shown show(UUID id) {
        return codes.show(current.get(), id);
    }

    @GET
    @Path("/qr")
    @Produces({QrCode.SVG, QrCode.PNG})
    @Operation(operationId = "getCheckInQr", summary = "签到二维码（SVG 或 PNG，或小程序码），扫码打开签到页，每三十秒更换")
    @APIResponse(
            responseCode = "200",
            description = "二维码",
            content = {
                @Content(mediaType = QrCode.SVG, schema = @Schema(implementation = String.class)),
                @Content(mediaType = QrCode.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response qr(UUID id, @QueryParam("format") QrCode.Format format) {
        return pages.answer(codes.link(current.get(), id), format);
    }
}
