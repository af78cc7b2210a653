package org.dangjian.market.governance.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Lists of tasks. */
@Path("/api/v1/task-lists")
@Tag(name = "task")
@RolesAllowed(Role.Name.OVERSEERS)
public class TaskListResource {

    private final TaskListService service;
    private final CurrentCaller current;

    TaskListResource(TaskListService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listTaskLists", summary = "查询任务清单及其完成、落后的任务数，最近的在前")
    public Page<TaskListView> list(@QueryParam("organizationId") UUID organizationId, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), organizationId, paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "makeTaskList", summary = "建立任务清单，如重点任务清单，责任、问题、整改清单")
    public TaskListView make(@NotNull @Valid MakeTaskList request) {
        return service.make(current.get(), request);
    }
}
