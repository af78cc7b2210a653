package org.dangjian.market.governance.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.assessment.event.RecordedEventView;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What a task that is behind may bring the organization that leads it. */
@Path("/api/v1/tasks/{id}/event")
@Tag(name = "task")
@RolesAllowed(Role.Name.STAFF)
public class TaskEventResource {

    private final TaskEvents events;
    private final CurrentCaller current;

    TaskEventResource(TaskEvents events, CurrentCaller current) {
        this.events = events;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "proposeTaskEvent", summary = "把落后的任务登记为减星项或否决项，由另一人审批后才生效")
    public RecordedEventView propose(UUID id, @NotNull @Valid ProposeEvent request) {
        return events.propose(current.get(), id, request);
    }
}
