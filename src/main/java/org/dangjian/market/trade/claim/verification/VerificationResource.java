package org.dangjian.market.trade.claim.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dangjian.market.people.access.account.UndoAnswer;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.wechat.PageCodes;
import org.dangjian.market.platform.wechat.SpokenWords;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.claim.serving.RatingView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Claims from the asking side. */
@Path("/api/v1/claims")
@Tag(name = "claim")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.RESPONSIBLE})
public class VerificationResource {

    private final VerificationService service;
    private final BatchVerification batches;
    private final RatingService ratings;
    private final PageLinks pages;
    private final PageCodes codes;
    private final CurrentCaller current;

    VerificationResource(
            VerificationService service,
            BatchVerification batches,
            RatingService ratings,
            PageLinks pages,
            PageCodes codes,
            CurrentCaller current) {
        this.pages = pages;
        this.codes = codes;
        this.service = service;
        this.batches = batches;
        this.ratings = ratings;
        this.current = current;
    }

    @POST
    @Path("/{id}/verification")
    @Idempotent(required = true)
    @Operation(operationId = "verifyClaim", summary = "核实完成情况并计分，或退回")
    public ClaimView verify(UUID id, @NotNull @Valid VerifyClaim request) {
        return service.decide(current.get(), id, request);
    }

    @POST
    @Path("/verifications")
    @Idempotent(required = true)
    @Operation(operationId = "verifyClaims", summary = "一次核实多项认领，逐项给出结果；一项不通过不影响其他项")
    public VerificationsView verifyAll(@NotNull @Valid VerifyClaims request) {
        return batches.decide(current.get(), request);
    }

    @POST
    @Path("/{id}/revoke")
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "revokeClaim", summary = "撤销认领并告知原因")
    public ClaimView revoke(UUID id, @NotNull @Valid Because request) {
        return service.revoke(current.get(), id, request);
    }

    @POST
    @Path("/{id}/reversal")
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "reverseClaim", summary = "冲正已核实的认领，须两人先后办理")
    @APIResponse(
            responseCode = "200",
            description = "已撤销",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "202",
            description = "等待第二人确认，尚未生效",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UndoAnswer.class)))
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Object> reverse(UUID id, @NotNull @Valid Because request) {
        return UndoAnswer.of(service.reverse(current.get(), id, request));
    }

    @GET
    @Path("/{id}/rating-code")
    @Produces(QrCode.PNG)
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "getRatingMiniProgramCode", summary = "评价小程序码（由微信生成），打印后请服务对象扫码评价")
    @APIResponse(
            responseCode = "200",
            description = "小程序码",
            content = @Content(mediaType = QrCode.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ratingCode(UUID id) {
        return codes.answer(pages.rating(ratings.token(current.get(), id)), QrCode.Format.WXACODE);
    }

    @POST
    @Path("/{id}/rating")
    @Idempotent(required = true, prepare = SpokenWords.class)
    @Operation(operationId = "rateClaim", summary = "评价服务")
    public RatingView rate(UUID id, @NotNull @Valid RateClaim request) {
        return ratings.rate(current.get(), id, request);
    }
}
