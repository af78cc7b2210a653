package org.dangjian.market.governance.meeting.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.governance.meeting.MeetingResolution;
import org.dangjian.market.governance.meeting.MeetingTopic;
import org.dangjian.market.governance.meeting.TopicSettlement;
import org.dangjian.market.governance.task.TaskSource;
import org.dangjian.market.governance.task.TaskStatus;
import org.dangjian.market.governance.task.TaskView;
import org.dangjian.market.governance.task.Tasks;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 落实情况表: what meetings resolved, who leads, until when, and what became of it. */
@ApplicationScoped
class ResolutionFollowUp implements Report {

    /**
     * Something that was resolved.
     *
     * @param progress how far the task is that it became
     * @param topic what it answers, {@code settled} whether that is settled and since when
     */
    @Schema(name = "ResolutionRow")
    public record Row(
            UUID id,
            UUID meetingId,
            @Printed(value = "会议日期", width = 11) LocalDate heldOn,
            @Printed(value = "会议", width = 26) String meeting,
            @Printed(value = "议题", width = 24) @Nullable String topic,
            @Printed(value = "议定事项", width = 40) String text,
            @Printed(value = "牵头单位", width = 18) String lead,
            @Printed(value = "配合单位", width = 20) List<String> support,

            @Printed(value = "完成期限", width = 11, absent = "长期") @Nullable
            LocalDate dueOn,

            @Printed(value = "落实情况", width = 26, absent = "—") @Nullable
            String progress,

            @Printed(value = "议题是否解决", width = 18, absent = "—") @Nullable
            String settled) {}

    private static final ReportForm FORM = ReportForm.of("resolution-follow-up", "会议议定事项落实情况表", Row.class)
            .reason("列出各次会议议定的事项、牵头和配合单位、期限和落实情况，以及议题是否已经解决", "《榕城“1234工作法”》：开展联席会商66场次，解决突出问题211个")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.MONTH, ReportParameter.SUBJECT)
            .signed("填表人", "审核人")
            .build();

    private final MeetingPages pages;
    private final MeetingRepository meetings;
    private final Tasks tasks;

    ResolutionFollowUp(MeetingPages pages, MeetingRepository meetings, Tasks tasks) {
        this.pages = pages;
        this.meetings = meetings;
        this.tasks = tasks;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Terms terms = MeetingPages.asked(asked).and("m.status = CLOSED");
        if (after != null) {
            terms.and("r.id > :after", "after", MeetingPages.ids(after, 1).getFirst());
        }
        List<Object[]> found = pages.query(
                terms,
                Object[].class,
                "select m, r from MeetingResolution r join Meeting m on m.id = r.meetingId"
                        + " join Organization o on o.id = m.organizationId",
                "r.id",
                limit + 1);
        return Chunk.of(found, limit, row -> ((MeetingResolution) row[1]).id(), rows -> rows(asked.caller(), rows));
    }

    private List<Row> rows(Caller caller, List<Object[]> shown) {
        Map<UUID, List<TaskView>> followed = tasks.of(
                caller,
                TaskSource.RESOLUTION,
                shown.stream().map(row -> ((MeetingResolution) row[1]).id()).toList());
        Set<Meeting> held = shown.stream().map(row -> (Meeting) row[0]).collect(Collectors.toSet());
        Map<UUID, Organization> hosts = pages.hosts(held);
        Map<UUID, String> kinds = pages.kinds(held, hosts);
        List<UUID> ids = held.stream().map(Meeting::id).toList();
        Map<UUID, MeetingTopic> topics =
                meetings.topics(ids).stream().collect(Collectors.toMap(MeetingTopic::id, Function.identity()));
        Map<UUID, LocalDate> settled = meetings.settlements(topics.keySet()).stream()
                .collect(Collectors.toMap(TopicSettlement::topicId, TopicSettlement::settledOn));
        Map<UUID, List<UUID>> supports = new HashMap<>();
        meetings.supports(ids)
                .forEach(row -> supports.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((UUID) row[1]));
        Set<UUID> named = new HashSet<>();
        shown.forEach(row -> named.add(((MeetingResolution) row[1]).leadId()));
        supports.values().forEach(named::addAll);
        Map<UUID, String> names = pages.names(named);
        List<Row> rows = new ArrayList<>();
        for (Object[] row : shown) {
            Meeting meeting = (Meeting) row[0];
            MeetingResolution one = (MeetingResolution) row[1];
            TaskView task = followed.getOrDefault(one.id(), List.of()).stream()
                    .findFirst()
                    .orElse(null);
            MeetingTopic topic = one.topicId() == null ? null : topics.get(one.topicId());
            rows.add(new Row(
                    one.id(),
                    meeting.id(),
                    meeting.heldOn(),
                    hosts.get(meeting.organizationId()).name() + kinds.get(meeting.id()) + "“" + meeting.title() + "”",
                    topic == null ? null : topic.title(),
                    one.text(),
                    names.get(one.leadId()),
                    supports.getOrDefault(one.id(), List.of()).stream()
                            .map(names::get)
                            .sorted()
                            .toList(),
                    one.dueOn(),
                    task == null ? null : task.statusTitle() + "：" + task.paceReason(),
                    settled(topic, meeting, settled, task)));
        }
        return rows;
    }

    private static String settled(MeetingTopic topic, Meeting meeting, Map<UUID, LocalDate> later, TaskView task) {
        if (topic == null) {
            return null;
        }
        LocalDate done = task != null && task.status() == TaskStatus.DONE ? task.finishedOn() : null;
        LocalDate day = topic.isSettled() ? meeting.heldOn() : later.getOrDefault(topic.id(), done);
        return day == null ? "尚未解决" : day + " 已解决";
    }
}
