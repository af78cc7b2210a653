package org.dangjian.market.assessment.progress.month;

import static org.dangjian.market.platform.shared.Role.Name.BRANCH_SECRETARY;
import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;
import static org.dangjian.market.platform.shared.Role.Name.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The monthly review. */
@Path("/api/v1/progress")
@Tag(name = "progress", description = "月调度、年度计划、半年述职")
@RolesAllowed(OVERSEERS)
public class ProgressResource {

    private final ProgressService service;
    private final ReminderService reminders;
    private final CurrentCaller current;

    ProgressResource(ProgressService service, ReminderService reminders, CurrentCaller current) {
        this.service = service;
        this.reminders = reminders;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listProgress", summary = "月调度：每个对象的完成情况和还差什么；过去的月份按当时留存的显示")
    public Page<ProgressView> list(
            @BeanParam @Valid ProgressFilter filter,
            @QueryParam("remind") Boolean remind,
            @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, remind, paging.after(), paging.limit());
    }

    @GET
    @Path("/summary")
    @Operation(operationId = "getProgressSummary", summary = "月调度汇总，含久未答复的需求数")
    public ProgressSummary summary(@BeanParam @Valid ProgressFilter filter) {
        return service.summary(current.get(), filter);
    }

    @POST
    @Path("/reminders")
    @Idempotent
    @RolesAllowed({BRANCH_SECRETARY, STAFF})
    @Operation(operationId = "sendReminders", summary = "发送本月进度提醒，每人每月一次")
    public RemindersSent remind(@NotNull @Valid SendReminders request) {
        return reminders.remind(current.get(), request);
    }
}
