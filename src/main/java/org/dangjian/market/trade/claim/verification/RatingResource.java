package org.dangjian.market.trade.claim.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.dangjian.market.trade.claim.serving.RatingView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Rating by a link or QR code, for people without an account. */
@Path("/api/v1/ratings")
@Tag(name = "claim")
public class RatingResource {

    private final RatingService ratings;

    RatingResource(RatingService ratings) {
        this.ratings = ratings;
    }

    @POST
    @ResponseStatus(201)
    @PermitAll
    @Operation(operationId = "rateByLink", summary = "凭链接评价服务，无需登录")
    public RatingView rate(@NotNull @Valid RateClaim.ByLink request) {
        return ratings.rateByLink(request);
    }
}
