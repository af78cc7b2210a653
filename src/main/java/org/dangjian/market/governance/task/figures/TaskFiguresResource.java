package org.dangjian.market.governance.task.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of tasks by level. */
@Path("/api/v1/task-figures")
@Tag(name = "task")
@RolesAllowed(Role.Name.OVERSEERS)
public class TaskFiguresResource {

    private final TaskCounts counts;
    private final CurrentCaller current;

    TaskFiguresResource(TaskCounts counts, CurrentCaller current) {
        this.counts = counts;
        this.current = current;
    }

    @GET
    @Operation(operationId = "taskFigures", summary = "各级任务、领办项目的完成和落后数")
    public TaskFigures figures(@QueryParam("organizationId") @NotNull UUID organizationId) {
        return counts.of(current.get(), organizationId);
    }
}
