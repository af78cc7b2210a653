package org.dangjian.market.trade.claim.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dangjian.market.platform.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures for an {@code <image>}, which sends no token: by the signed addresses that answers carry. */
@Path("/api/v1/pictures")
@Tag(name = "claim")
public class PictureResource {

    /** As long as an address works; the picture under it never changes. */
    private static final String CACHED = "private, max-age=600, immutable";

    private final PictureLinks links;
    private final EvidenceFiles files;

    PictureResource(PictureLinks links, EvidenceFiles files) {
        this.links = links;
        this.files = files;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(EvidenceImage.MEDIA_TYPE)
    @Operation(operationId = "showPicture", summary = "按带签名的短时地址显示图片，无需登录；地址取自其他回答，不要自行拼接")
    @APIResponse(
            responseCode = "200",
            description = "图片",
            content =
                    @Content(
                            mediaType = EvidenceImage.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response show(
            UUID id,
            @QueryParam("size") @NotNull PictureLinks.Size size,
            @QueryParam("until") @NotNull Long until,
            @QueryParam("sign") @NotNull @Size(max = 64) String sign) {
        links.require(id, size, until, sign);
        byte[] picture = files.find(id, size).orElseThrow(Problem::notFound);
        return Response.ok(picture, EvidenceImage.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
