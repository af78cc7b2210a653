package org.dangjian.market.assessment.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Objecting to a result. */
@Path("/api/v1/results/{id}/objections")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
public class ResultObjectionResource {

    private final ObjectionService service;
    private final CurrentCaller current;

    ResultObjectionResource(ObjectionService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "fileObjection", summary = "公示期内对评定结果提出异议，可附凭证；工作人员可代为登记")
    public ObjectionView file(UUID id, @NotNull @Valid FileObjection request) {
        return service.file(current.get(), id, request);
    }
}
