package org.dangjian.market.trade.claim.serving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dangjian.market.platform.http.known.IfNoneMatch;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.EvidenceImage;
import org.dangjian.market.trade.claim.evidence.EvidenceView;
import org.dangjian.market.trade.claim.evidence.UploadedPicture;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Pictures of services; optional unless an item asks for them. */
@Path("/api/v1/evidence")
@Tag(name = "claim")
@RolesAllowed({Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.RESPONSIBLE})
public class EvidenceResource {

    private final EvidenceService service;
    private final UploadedPicture picture;
    private final CurrentCaller current;

    EvidenceResource(EvidenceService service, UploadedPicture picture, CurrentCaller current) {
        this.service = service;
        this.picture = picture;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(prepare = UploadedPicture.class)
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.RESPONSIBLE})
    @Operation(operationId = "uploadEvidence", summary = "上传图片（JPG、PNG），可作凭证，也可附在需求、项目、礼品上")
    public EvidenceView upload(@RestForm("file") @NotNull FileUpload file) {
        return service.store(current.get(), picture.kept());
    }

    @GET
    @Path("/{id}")
    @Produces(EvidenceImage.MEDIA_TYPE)
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "getEvidence", summary = "查看凭证图片")
    @APIResponse(
            responseCode = "200",
            description = "图片",
            content =
                    @Content(
                            mediaType = EvidenceImage.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> get(UUID id, @HeaderParam("If-None-Match") IfNoneMatch known) {
        // A picture never changes: whether it may be seen is all there is to find out.
        String mediaType = service.readable(current.get(), id);
        RestResponse<byte[]> answer = IfNoneMatch.answer(known, '"' + id.toString() + '"', () -> service.read(id));
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        return answer;
    }
}
