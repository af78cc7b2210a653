package org.dangjian.market.assessment.event;

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

/** Events that bear on the band and not on the points. */
@Path("/api/v1/holder-events")
@Tag(name = "assessment", description = "考核方案、进度、年度评定")
@RolesAllowed(Role.Name.STAFF)
public class RecordedEventResource {

    private final RecordedEventService service;
    private final CurrentCaller current;

    RecordedEventResource(RecordedEventService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listHolderEvents", summary = "查询减星项、否决项记录，最近的在前")
    public Page<RecordedEventView> list(@BeanParam RecordedEventFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.RESPONSIBLE)
    @Operation(operationId = "recordHolderEvent", summary = "登记减星项或否决项，由另一人审批")
    public RecordedEventView record(@NotNull @Valid RecordEvent request) {
        return service.propose(current.get(), request);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @Operation(operationId = "reviewHolderEvent", summary = "审批减星项或否决项")
    public RecordedEventView review(UUID id, @NotNull @Valid Verdict request) {
        return service.review(current.get(), id, request);
    }

    @POST
    @Path("/{id}/revocation")
    @Idempotent
    @Operation(operationId = "revokeHolderEvent", summary = "撤销已批准的减星项或否决项，写明原因，须两人先后办理")
    @APIResponse(
            responseCode = "200",
            description = "已撤销",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecordedEventView.class)))
    @APIResponse(
            responseCode = "202",
            description = "等待第二人确认，尚未生效",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UndoAnswer.class)))
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Object> revoke(UUID id, @NotNull @Valid Because request) {
        return UndoAnswer.of(service.revoke(current.get(), id, request));
    }
}
