package org.dangjian.market.trade.claim.serving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.EvidenceImage;
import org.dangjian.market.trade.claim.evidence.EvidenceView;
import org.dangjian.market.trade.claim.evidence.UploadedPicture;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
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
    public Response get(UUID id) {
        EvidenceService.Picture picture = service.read(current.get(), id);
        return Response.ok(picture.bytes(), picture.mediaType()).build();
    }
}
