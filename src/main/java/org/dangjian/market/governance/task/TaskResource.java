package org.dangjian.market.governance.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Tasks, for those who do them and the offices whose tasks they are. */
@Path("/api/v1/tasks")
@Tag(name = "task", description = "重点任务、领办项目、督办提示卡")
@RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
public class TaskResource {

    private final TaskService service;
    private final CurrentCaller current;

    TaskResource(TaskService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listTasks", summary = "查询任务，最近的在前；领办书记看到本人领办的")
    public Page<TaskView> list(@BeanParam TaskFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "openTask", summary = "下达任务：一个单位牵头，其他单位配合")
    public TaskView open(@NotNull @Valid OpenTask request) {
        return service.open(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTask", summary = "查看任务、节点和进展")
    public TaskView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "changeTask", summary = "调整任务的内容、单位、期限和节点")
    public TaskView change(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid TaskTerms request) {
        return service.change(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/reports")
    @Idempotent
    @RolesAllowed({Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "reportTask", summary = "上报进展，可附图片并标明已完成的节点")
    public TaskView report(UUID id, @NotNull @Valid ReportTask request) {
        return service.report(current.get(), id, request);
    }

    @POST
    @Path("/{id}/finish")
    @Idempotent
    @RolesAllowed({Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "finishTask", summary = "报告任务完成，由下达任务的组织另一人核实")
    public TaskView finish(UUID id, @NotNull @Valid ReportTask request) {
        return service.finish(current.get(), id, request);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "reviewTask", summary = "核实任务是否完成，可退回继续落实")
    public TaskView review(UUID id, @NotNull @Valid Verdict request) {
        return service.review(current.get(), id, request);
    }

    @POST
    @Path("/{id}/drop")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "dropTask", summary = "取消任务并说明原因")
    public TaskView drop(UUID id, @NotNull @Valid Because request) {
        return service.drop(current.get(), id, request);
    }
}
