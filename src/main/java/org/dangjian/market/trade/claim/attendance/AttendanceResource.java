package org.dangjian.market.trade.claim.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Completion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.Separator;

/** Attendance of mandatory items. */
@Path("/api/v1/items/{id}/completions")
@Tag(name = "claim")
@RolesAllowed({Role.Name.BRANCH_SECRETARY, Role.Name.STAFF})
public class AttendanceResource {

    private final AttendanceService service;
    private final AttendanceLists lists;
    private final CurrentCaller current;

    AttendanceResource(AttendanceService service, AttendanceLists lists, CurrentCaller current) {
        this.service = service;
        this.lists = lists;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent(required = true)
    @RolesAllowed({Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "recordAttendance", summary = "登记必选项目完成情况，可多人一次登记")
    public AttendanceView record(UUID id, @NotNull @Valid RecordAttendance request) {
        return service.record(current.get(), id, request);
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listAttendance", summary = "查询必选项目的登记，最近的在前；支部书记见本支部的，社区、街道见辖区内的，党员见自己的")
    public Page<CompletionView> list(
            UUID id,
            @QueryParam("status") @Separator(",") Set<Completion.Status> status,
            @BeanParam @Valid Paging paging) {
        return lists.find(current.get(), id, status, paging.after(), paging.limit());
    }
}
