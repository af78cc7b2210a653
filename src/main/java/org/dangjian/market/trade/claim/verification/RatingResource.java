package org.dangjian.market.trade.claim.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.wechat.PageCodes;
import org.dangjian.market.platform.wechat.SpokenWords;
import org.dangjian.market.trade.claim.serving.RatingView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Rating by a link or QR code, for people without an account. */
@Path("/api/v1/ratings")
@Tag(name = "claim")
public class RatingResource {

    private final RatingService ratings;
    private final SpokenWords words;
    private final PageLinks pages;
    private final PageCodes codes;

    RatingResource(RatingService ratings, SpokenWords words, PageLinks pages, PageCodes codes) {
        this.codes = codes;
        this.words = words;
        this.pages = pages;
        this.ratings = ratings;
    }

    @POST
    @ResponseStatus(201)
    @PermitAll
    @Operation(operationId = "rateByLink", summary = "凭链接评价服务，无需登录")
    public RatingView rate(@NotNull @Valid RateClaim.ByLink request) {
        words.requireOfStranger(request);
        return ratings.rateByLink(request);
    }

    @GET
    @Path("/{token}")
    @PermitAll
    @Operation(operationId = "getRatingAsk", summary = "凭链接查看请我评价的是什么服务、何时、由谁，是否已评价")
    public RatingAskView ask(@PathParam("token") @Size(max = 200) String token) {
        return ratings.ask(token);
    }

    @GET
    @Path("/{token}/qr")
    @PermitAll
    @Produces({QrCode.SVG, QrCode.PNG})
    @Operation(operationId = "getRatingQr", summary = "评价二维码（SVG 或 PNG，或小程序码），扫码打开评价页，无需登录")
    @APIResponse(
            responseCode = "200",
            description = "二维码",
            content = {
                @Content(mediaType = QrCode.SVG, schema = @Schema(implementation = String.class)),
                @Content(mediaType = QrCode.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response qr(@PathParam("token") @Size(max = 200) String token, @QueryParam("format") QrCode.Format format) {
        ratings.ask(token);
        return codes.answer(pages.rating(token), format);
    }
}
