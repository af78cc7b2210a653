package org.dangjian.market.governance.meeting.rhythm;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rhythm of meetings, who has held none in time, and figures. */
@Path("/api/v1")
@Tag(name = "meeting")
@RolesAllowed(Role.Name.OVERSEERS)
public class RhythmResource {

    private final RhythmService rhythms;
    private final MeetingFigures figures;
    private final CurrentCaller current;

    RhythmResource(RhythmService rhythms, MeetingFigures figures, CurrentCaller current) {
        this.rhythms = rhythms;
        this.figures = figures;
        this.current = current;
    }

    @GET
    @Path("/meeting-rhythms")
    @Operation(operationId = "listMeetingRhythms", summary = "查询各级各类会议应多久召开一次")
    public List<RhythmView> list(@QueryParam("organizationId") @NotNull UUID organizationId) {
        return rhythms.at(current.get(), organizationId);
    }

    @POST
    @Path("/meeting-rhythms")
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "decideMeetingRhythm", summary = "确定本区（市）某级某类会议多久召开一次")
    public List<RhythmView> decide(@NotNull @Valid DecideRhythm request) {
        return rhythms.decide(current.get(), request);
    }

    @GET
    @Path("/due-meetings")
    @Operation(operationId = "listDueMeetings", summary = "查询本期尚未召开会议的组织，可只看逾期的")
    public Page<DueMeetingView> due(
            @QueryParam("organizationId") @NotNull UUID organizationId,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @BeanParam @Valid Paging paging) {
        return rhythms.due(current.get(), organizationId, overdue, paging.position(), paging.limit());
    }

    @GET
    @Path("/meeting-figures")
    @Operation(operationId = "getMeetingFigures", summary = "会议统计：各级各类的场次、议题、解决数、议定事项、到会率")
    public MeetingFiguresView figures(
            @QueryParam("organizationId") @NotNull UUID organizationId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return figures.of(current.get(), organizationId, from, to);
    }
}
