package org.dangjian.market.governance.meeting.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.governance.meeting.MeetingFilter;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Meetings: planned, changed, called off, closed, and what is added afterwards. */
@Path("/api/v1/meetings")
@Tag(name = "meeting", description = "联席会议、议事厅、主题党日等会议：议程、邀请、签到、记录、议定事项")
@RolesAllowed(Role.Name.RESPONSIBLE)
public class MeetingResource {

    private final MeetingService service;
    private final ClosingService closing;
    private final AmendmentService amendments;
    private final CurrentCaller current;

    MeetingResource(
            MeetingService service, ClosingService closing, AmendmentService amendments, CurrentCaller current) {
        this.service = service;
        this.closing = closing;
        this.amendments = amendments;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listMeetings", summary = "查询会议，日期近的在前：辖区内举办的、邀请自己或本单位的、所在地公开的")
    public Page<MeetingCardView> list(@BeanParam MeetingFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.position(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "planMeeting", summary = "安排会议，或补录已经召开的会议")
    public MeetingView plan(@NotNull @Valid MakeMeeting request) {
        return service.make(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "getMeeting", summary = "查看会议：议程、到会情况、会议记录、议定事项和更正")
    public MeetingView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @Operation(operationId = "changeMeeting", summary = "修改尚未召开的会议；时间地点有变动的通知受邀者")
    public MeetingView change(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid ChangeMeeting request) {
        return service.change(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @Operation(operationId = "cancelMeeting", summary = "取消会议并说明原因，通知受邀者")
    public MeetingView cancel(UUID id, @NotNull @Valid Because request) {
        return service.cancel(current.get(), id, request);
    }

    @POST
    @Path("/{id}/close")
    @Idempotent(required = true)
    @Operation(operationId = "closeMeeting", summary = "会议结束：记录内容和议定事项，为到会者一次登记相应必选项目；此后不再修改")
    public MeetingView close(UUID id, @NotNull @Valid CloseMeeting request) {
        return closing.close(current.get(), id, request);
    }

    @POST
    @Path("/{id}/attendance")
    @Idempotent(required = true)
    @Operation(operationId = "recordMeetingAttendance", summary = "补登会议尚未登记的必选项目完成情况：结束会议的人不能为本单位登记的，由另一人登记")
    public MeetingView recordAttendance(UUID id) {
        return closing.recordAttendance(current.get(), id);
    }

    @POST
    @Path("/{id}/amendments")
    @ResponseStatus(201)
    @Idempotent(required = true)
    @Operation(operationId = "amendMeeting", summary = "更正已结束的会议：原记录不动，另记更正；到会情况有误的，同时更正必选项目的登记")
    public MeetingView amend(UUID id, @NotNull @Valid AmendMeeting request) {
        return amendments.amend(current.get(), id, request);
    }

    @POST
    @Path("/{id}/topics/{topicId}/settlement")
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "settleMeetingTopic", summary = "登记会后解决的议题")
    public MeetingView settle(UUID id, UUID topicId, @NotNull @Valid SettleTopic request) {
        return amendments.settle(current.get(), id, topicId, request);
    }
}
