package org.dangjian.market.trade.ledger.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dangjian.market.people.access.account.UndoAnswer;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Rewards and deductions of the year. */
@Path("/api/v1/adjustments")
@Tag(name = "ledger")
@RolesAllowed(Role.Name.STAFF)
public class AdjustmentResource {

    private final AdjustmentService service;
    private final CurrentCaller current;

    AdjustmentResource(AdjustmentService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listAdjustments", summary = "查询加扣分，最近的在前")
    public Page<AdjustmentView> list(@BeanParam AdjustmentFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.RESPONSIBLE)
    @Operation(operationId = "proposeAdjustment", summary = "提出加分或扣分，由另一人审批")
    public AdjustmentView propose(@NotNull @Valid ProposeAdjustment request) {
        return service.propose(current.get(), request);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent(required = true)
    @Operation(operationId = "reviewAdjustment", summary = "审批加扣分")
    public AdjustmentView review(UUID id, @NotNull @Valid Verdict request) {
        return service.review(current.get(), id, request);
    }

    @POST
    @Path("/{id}/reversal")
    @Idempotent(required = true)
    @Operation(operationId = "reverseAdjustment", summary = "冲正已批准的加扣分，须两人先后办理")
    @APIResponse(
            responseCode = "200",
            description = "已撤销",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AdjustmentView.class)))
    @APIResponse(
            responseCode = "202",
            description = "等待第二人确认，尚未生效",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UndoAnswer.class)))
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Object> reverse(UUID id, @NotNull @Valid Because request) {
        return UndoAnswer.of(service.reverse(current.get(), id, request));
    }
}
