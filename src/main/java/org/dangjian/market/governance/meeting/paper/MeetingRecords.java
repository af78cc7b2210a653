package org.dangjian.market.governance.meeting.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingAmendment;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.governance.meeting.MeetingResolution;
import org.dangjian.market.governance.meeting.MeetingTopic;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.print.PaperLayout;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 会议记录: a page for each meeting that was closed, with what was put right since. */
@ApplicationScoped
class MeetingRecords implements Report {

    /** A meeting. */
    @Schema(name = "MeetingRecordRow")
    public record Row(
            UUID id,
            @Printed(value = "会议种类", width = 14) String kind,
            @Printed(value = "会议名称", width = 26) String title,
            @Printed(value = "召开单位", width = 22) String host,
            @Printed(value = "时间", width = 18) String heldAt,

            @Printed(value = "地点", width = 18, absent = "—") @Nullable
            String place,

            @Printed(value = "受邀", width = 6) long invited,
            @Printed(value = "到会", width = 6) long present,
            @Printed(value = "请假", width = 6) long excused,

            @Printed(value = "议题", width = 60, absent = "—") @Nullable
            String agenda,

            @Printed(value = "会议内容", width = 120) String minutes,

            @Printed(value = "议定事项", width = 80, absent = "—") @Nullable
            String resolutions,

            @Printed(value = "更正", width = 60, absent = "无") @Nullable
            String amendments) {}

    private static final ReportForm FORM = ReportForm.of("meeting-records", "会议记录", Row.class)
            .reason("一次会议一页：议题、内容、议定事项和到会情况；结束后的更正另列，原记录不动", "《城市基层党建“四个提升”行动方案》二1：推深做实党建联席会议制度，至少每季度召开一次")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.MONTH, ReportParameter.SUBJECT)
            .laidOut(PaperLayout.FORM, "")
            .signed("记录人", "主持人")
            .build();

    private static final Object[] NOTHING = {null, 0L, 0L, 0L, 0L, 0L};

    private final MeetingPages pages;
    private final MeetingRepository meetings;

    MeetingRecords(MeetingPages pages, MeetingRepository meetings) {
        this.pages = pages;
        this.meetings = meetings;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Terms terms = MeetingPages.asked(asked).and("m.status = CLOSED");
        if (after != null) {
            terms.and("m.id > :after", "after", MeetingPages.ids(after, 1).getFirst());
        }
        List<Meeting> found = pages.query(
                terms,
                Meeting.class,
                "select m from Meeting m join Organization o on o.id = m.organizationId",
                "m.id",
                limit + 1);
        return Chunk.of(found, limit, Meeting::id, this::rows);
    }

    private List<Row> rows(List<Meeting> shown) {
        List<UUID> ids = shown.stream().map(Meeting::id).toList();
        Map<UUID, Organization> hosts = pages.hosts(shown);
        Map<UUID, String> kinds = pages.kinds(shown, hosts);
        Map<UUID, Object[]> counts =
                meetings.counts(ids).stream().collect(Collectors.toMap(row -> (UUID) row[0], Function.identity()));
        Map<UUID, List<MeetingTopic>> topics =
                meetings.topics(ids).stream().collect(Collectors.groupingBy(MeetingTopic::meetingId));
        Map<UUID, List<MeetingResolution>> resolutions =
                meetings.resolutions(ids).stream().collect(Collectors.groupingBy(MeetingResolution::meetingId));
        Set<UUID> leads = resolutions.values().stream()
                .flatMap(List::stream)
                .map(MeetingResolution::leadId)
                .collect(Collectors.toSet());
        Map<UUID, String> names = pages.names(leads);
        Map<UUID, List<MeetingAmendment>> amendments =
                meetings.amendments(ids).stream().collect(Collectors.groupingBy(MeetingAmendment::meetingId));
        List<Row> rows = new ArrayList<>();
        for (Meeting meeting : shown) {
            Object[] people = counts.getOrDefault(meeting.id(), NOTHING);
            rows.add(new Row(
                    meeting.id(),
                    kinds.get(meeting.id()),
                    meeting.title(),
                    hosts.get(meeting.organizationId()).name(),
                    MeetingPages.when(meeting.heldOn(), meeting.startsAt()),
                    meeting.place(),
                    (long) people[1],
                    (long) people[5],
                    (long) people[3],
                    lines(topics.get(meeting.id()), MeetingRecords::said),
                    meeting.minutes(),
                    lines(
                            resolutions.get(meeting.id()),
                            one -> one.position() + ". " + one.text() + "（牵头："
                                    + names.get(one.leadId())
                                    + (one.dueOn() == null ? "，长期" : "，" + one.dueOn() + " 前") + "）"),
                    lines(amendments.get(meeting.id()), MeetingAmendment::text)));
        }
        return rows;
    }

    private static String said(MeetingTopic topic) {
        return topic.position() + ". " + topic.title() + (topic.isSettled() ? "（已解决）" : "")
                + (topic.outcome() == null || topic.outcome().isEmpty() ? "" : "：" + topic.outcome());
    }

    private static <T> String lines(List<T> several, Function<T, String> line) {
        return several == null ? null : several.stream().map(line).collect(Collectors.joining("；"));
    }
}
