package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.governance.meeting.AdoptedItem;
import org.dangjian.market.governance.meeting.Invitee;
import org.dangjian.market.governance.meeting.InviteeRepository;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.governance.meeting.MeetingResolution;
import org.dangjian.market.governance.meeting.MeetingStatus;
import org.dangjian.market.governance.meeting.MeetingTopic;
import org.dangjian.market.governance.task.NewTask;
import org.dangjian.market.governance.task.TaskSource;
import org.dangjian.market.governance.task.Tasks;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * Closes a meeting: its minutes, what came of the agenda, what was resolved; and in the same act the attendance of the
 * mandatory items for all who were there. From then on it stays as it is.
 */
@ApplicationScoped
public class ClosingService {

    private final MeetingRepository meetings;
    private final InviteeRepository invitees;
    private final MeetingAccess access;
    private final MeetingViews views;
    private final MeetingNotices notices;
    private final PresenceBook book;
    private final Leaders leaders;
    private final Tasks tasks;
    private final Shelf shelf;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ClosingService(
            MeetingRepository meetings,
            InviteeRepository invitees,
            MeetingAccess access,
            MeetingViews views,
            MeetingNotices notices,
            PresenceBook book,
            Leaders leaders,
            Tasks tasks,
            Shelf shelf,
            AuditTrail audit,
            BusinessDay clock) {
        this.meetings = meetings;
        this.invitees = invitees;
        this.access = access;
        this.views = views;
        this.notices = notices;
        this.book = book;
        this.leaders = leaders;
        this.tasks = tasks;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes it.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}, {@code too-early} before its day, or with nobody there,
     *     {@code validation-failed}, {@code already-exists} for an item that another meeting adopted, {@code period-closed}
     */
    @Transactional
    public MeetingView close(Caller caller, UUID id, CloseMeeting request) {
        Meeting meeting = access.hosted(caller, id);
        meeting.requirePlanned();
        if (meeting.heldOn().isAfter(clock.today())) {
            throw Problem.of(ProblemCode.TOO_EARLY, "会议日期是 " + meeting.heldOn());
        }
        List<Invitee> present =
                invitees.of(id).stream().filter(Invitee::isPresent).toList();
        if (present.isEmpty()) {
            throw Problem.of(ProblemCode.TOO_EARLY, "还没有登记谁到会");
        }
        Organization host = access.host(meeting);
        Map<UUID, MeetingTopic> agenda = conclude(meeting, request);
        List<MeetingResolution> resolutions = resolve(caller, meeting, host, agenda, request);
        adopt(caller, meeting, request);
        // What belongs to it is written before it is closed: afterwards the database takes nothing more.
        meetings.flush();
        meeting.close(request.minutes().strip(), caller.accountId(), clock.now());
        meetings.flush();
        List<Holder> waiting = book.write(caller, meeting, host, attended(present));
        notices.resolved(
                meeting,
                host,
                resolutions.stream().filter(one -> one.taskId() == null).toList());
        audit.record(
                caller,
                AuditEntry.of("meeting.closed", "meeting", id)
                        .in(host.path())
                        .with("kind", meeting.kind())
                        .with("heldOn", meeting.heldOn().toString())
                        .with("present", present.size())
                        .with("topics", agenda.size())
                        .with("resolutions", resolutions.size()));
        return views.of(caller, meeting, waiting);
    }

    /**
     * Records the attendance that is missing still: of those whom whoever closed the meeting could not record.
     *
     * @throws Problem {@code not-found}, {@code state-conflict} before it is closed
     */
    @Transactional
    public MeetingView recordAttendance(Caller caller, UUID id) {
        Meeting meeting = access.hosted(caller, id);
        meeting.require(MeetingStatus.CLOSED);
        Map<UUID, Boolean> corrected = MeetingViews.corrected(meetings.amendments(id));
        List<Holder> attended = new ArrayList<>(attended(invitees.of(id)));
        attended.removeIf(holder -> corrected.containsKey(holder.id()) && !corrected.get(holder.id()));
        meetings.amendments(id).stream()
                .flatMap(amendment -> amendment.corrections().stream())
                .filter(one -> corrected.get(one.holderId()))
                .forEach(one -> attended.add(one.holder()));
        List<Holder> waiting = book.write(caller, meeting, access.host(meeting), attended);
        return views.of(caller, meeting, waiting);
    }

    private static List<Holder> attended(List<Invitee> several) {
        return several.stream()
                .filter(Invitee::hasAttended)
                .map(Invitee::holder)
                .toList();
    }

    private Map<UUID, MeetingTopic> conclude(Meeting meeting, CloseMeeting request) {
        Map<UUID, MeetingTopic> agenda = meetings.topics(List.of(meeting.id())).stream()
                .collect(Collectors.toMap(MeetingTopic::id, Function.identity()));
        List<CloseMeeting.Concluded> topics = request.topics() == null ? List.of() : request.topics();
        for (int i = 0; i < topics.size(); i++) {
            CloseMeeting.Concluded one = topics.get(i);
            MeetingTopic topic = agenda.get(one.topicId());
            if (topic == null) {
                throw Problem.invalid("topics[" + i + "].topicId", "本次会议没有这个议题");
            }
            topic.conclude(one.text() == null ? null : one.text().strip(), one.settled());
        }
        return agenda;
    }

    private List<MeetingResolution> resolve(
            Caller caller, Meeting meeting, Organization host, Map<UUID, MeetingTopic> agenda, CloseMeeting request) {
        List<CloseMeeting.Resolved> asked = request.resolutions() == null ? List.of() : request.resolutions();
        List<MeetingResolution> resolutions = new ArrayList<>();
        leaders.require(caller, meeting, host, asked);
        for (int i = 0; i < asked.size(); i++) {
            CloseMeeting.Resolved one = asked.get(i);
            if (one.topicId() != null && !agenda.containsKey(one.topicId())) {
                throw Problem.invalid("resolutions[" + i + "].topicId", "本次会议没有这个议题");
            }
            if (one.dueOn() != null && one.dueOn().isBefore(meeting.heldOn())) {
                throw Problem.invalid("resolutions[" + i + "].dueOn", "完成期限不能早于会议日期");
            }
            Set<UUID> support = new LinkedHashSet<>(one.supportIds() == null ? Set.<UUID>of() : one.supportIds());
            support.remove(one.leadId());
            MeetingResolution resolution = new MeetingResolution(
                    meeting.id(), i + 1, one.topicId(), one.text().strip(), one.leadId(), support, one.dueOn());
            followUp(caller, host, resolution, support);
            resolutions.add(resolution);
            database().persist(resolution);
        }
        return resolutions;
    }

    /** What an office resolved is a task of its own; what a unit or branch did stays with the record. */
    private void followUp(Caller caller, Organization host, MeetingResolution resolution, Set<UUID> support) {
        if (caller.reaches(host.path(), Role.STAFF)) {
            resolution.followedBy(tasks.open(
                    caller,
                    new NewTask(
                            TaskSource.RESOLUTION,
                            resolution.id(),
                            host.id(),
                            resolution.text(),
                            resolution.leadId(),
                            List.copyOf(support),
                            resolution.dueOn())));
        }
    }

    /** The items of the year that the meeting adopted: what each says of its adoption agrees with it. */
    private void adopt(Caller caller, Meeting meeting, CloseMeeting request) {
        Set<UUID> ids = request.adoptedItemIds() == null ? Set.of() : request.adoptedItemIds();
        Map<UUID, Item> items = new HashMap<>(shelf.find(ids));
        for (UUID id : ids) {
            Item item = items.get(id);
            if (item == null || item.kind() != ItemKind.MANDATORY || !caller.reaches(shelf.pathOf(item), Role.STAFF)) {
                throw Problem.invalid("adoptedItemIds", "没有这个必选项目，或不在您的管理范围内");
            }
            if (item.adoption() != null && !item.adoption().heldOn().equals(meeting.heldOn())) {
                throw Problem.invalid(
                        "adoptedItemIds", "该项目登记的审议会议在 " + item.adoption().heldOn() + "，与本次会议日期不符");
            }
            database().persist(new AdoptedItem(id, meeting.id()));
        }
    }

    private EntityManager database() {
        return meetings.getEntityManager();
    }
}
