package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.governance.kind.DistrictKinds;
import org.dangjian.market.governance.kind.KindList;
import org.dangjian.market.governance.meeting.AdoptedItem;
import org.dangjian.market.governance.meeting.Invitee;
import org.dangjian.market.governance.meeting.InviteeRepository;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingAmendment;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.governance.meeting.MeetingResolution;
import org.dangjian.market.governance.meeting.MeetingTopic;
import org.dangjian.market.governance.meeting.TopicSettlement;
import org.dangjian.market.governance.task.TaskSource;
import org.dangjian.market.governance.task.TaskStatus;
import org.dangjian.market.governance.task.TaskView;
import org.dangjian.market.governance.task.Tasks;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Meetings as they are shown, many at a time. */
@ApplicationScoped
class MeetingViews {

    private static final Object[] NOTHING = {null, 0L, 0L, 0L, 0L, 0L};

    private final MeetingRepository meetings;
    private final InviteeRepository invitees;
    private final DistrictKinds kinds;
    private final OrganizationDirectory organizations;
    private final HolderDirectory holders;
    private final MemberDirectory members;
    private final AccountDirectory accounts;
    private final Shelf shelf;
    private final Tasks tasks;

    MeetingViews(
            MeetingRepository meetings,
            InviteeRepository invitees,
            DistrictKinds kinds,
            OrganizationDirectory organizations,
            HolderDirectory holders,
            MemberDirectory members,
            AccountDirectory accounts,
            Shelf shelf,
            Tasks tasks) {
        this.meetings = meetings;
        this.invitees = invitees;
        this.kinds = kinds;
        this.organizations = organizations;
        this.holders = holders;
        this.members = members;
        this.accounts = accounts;
        this.shelf = shelf;
        this.tasks = tasks;
    }

    /** By id. */
    Map<UUID, MeetingCardView> cards(Caller caller, List<Meeting> several) {
        List<UUID> ids = several.stream().map(Meeting::id).toList();
        Map<UUID, Organization> hosts =
                organizations
                        .findByIds(several.stream()
                                .map(Meeting::organizationId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity()));
        Map<String, Map<String, String>> words = kinds.titles(
                KindList.MEETING,
                hosts.values().stream().map(Organization::path).toList());
        Map<UUID, Object[]> counts = byId(meetings.counts(ids));
        Map<UUID, Object[]> topics = byId(meetings.topicCounts(ids));
        Map<UUID, Object[]> settled = byId(meetings.settledCounts(ids));
        List<Invitee> own = invitees.of(ids, MeetingRepository.own(caller));
        Map<UUID, InvitationView> shown = invitations(own, Map.of());
        Map<UUID, List<InvitationView>> mine = own.stream()
                .collect(Collectors.groupingBy(
                        Invitee::meetingId, Collectors.mapping(one -> shown.get(one.id()), Collectors.toList())));
        Map<UUID, MeetingCardView> cards = new HashMap<>();
        for (Meeting meeting : several) {
            Organization host = hosts.get(meeting.organizationId());
            Object[] people = counts.getOrDefault(meeting.id(), NOTHING);
            cards.put(
                    meeting.id(),
                    new MeetingCardView(
                            meeting.id(),
                            host.id(),
                            host.name(),
                            meeting.kind(),
                            words.get(host.path()).getOrDefault(meeting.kind(), meeting.kind()),
                            meeting.title(),
                            meeting.heldOn(),
                            meeting.startsAt(),
                            meeting.place(),
                            meeting.isOpenToAll(),
                            meeting.status(),
                            meeting.status().title(),
                            (long) topics.getOrDefault(meeting.id(), NOTHING)[1],
                            (long) settled.getOrDefault(meeting.id(), NOTHING)[1],
                            (long) people[1],
                            (long) people[5],
                            mine.getOrDefault(meeting.id(), List.of())));
        }
        return cards;
    }

    MeetingView of(Caller caller, Meeting meeting) {
        return of(caller, meeting, null);
    }

    /** @param waiting who was there and is to be recorded by somebody else; {@code null} where nothing was recorded */
    MeetingView of(Caller caller, Meeting meeting, Collection<Holder> waiting) {
        Organization host = organizations.get(meeting.organizationId());
        Set<UUID> own = MeetingRepository.own(caller);
        Object[] counts =
                meetings.counts(List.of(meeting.id())).stream().findFirst().orElse(NOTHING);
        List<MeetingAmendment> amendments = meetings.amendments(meeting.id());
        List<Invitee> mine = invitees.of(List.of(meeting.id()), own);
        List<UUID> adopted =
                meetings.adopted(meeting.id()).stream().map(AdoptedItem::itemId).toList();
        Map<UUID, String> items = shelf.titlesOf(
                Stream.concat(adopted.stream(), Stream.of(meeting.organizationItemId(), meeting.memberItemId()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<UUID, InvitationView> shown = invitations(mine, corrected(amendments));
        List<MeetingView.Resolution> resolutions = resolutions(caller, meeting);
        return new MeetingView(
                meeting.id(),
                host.id(),
                host.name(),
                meeting.kind(),
                kinds.titles(KindList.MEETING, host.path()).getOrDefault(meeting.kind(), meeting.kind()),
                meeting.title(),
                meeting.heldOn(),
                meeting.startsAt(),
                meeting.place(),
                meeting.isOpenToAll(),
                meeting.status(),
                meeting.status().title(),
                link(meeting.organizationItemId(), items),
                link(meeting.memberItemId(), items),
                agenda(meeting, resolutions),
                new MeetingView.Counts(
                        (long) counts[1], (long) counts[2], (long) counts[3], (long) counts[4], (long) counts[5]),
                mine.stream().map(one -> shown.get(one.id())).toList(),
                meeting.minutes(),
                meeting.reason(),
                resolutions,
                adopted.stream().map(id -> link(id, items)).toList(),
                amendments(caller, amendments, MeetingAccess.oversees(caller, host) ? null : own),
                MeetingAccess.hosts(caller, host),
                meetings.attendance(meeting.id()).size(),
                waiting == null ? null : named(waiting),
                meeting.createdAt(),
                meeting.endedAt(),
                meeting.version());
    }

    /** Invitations to one meeting, by id, with what was put right since. */
    Map<UUID, InvitationView> invitations(Meeting meeting, List<Invitee> several) {
        return invitations(several, corrected(meetings.amendments(meeting.id())));
    }

    private Map<UUID, InvitationView> invitations(List<Invitee> several, Map<UUID, Boolean> corrected) {
        Map<Holder, String> names =
                holders.namesOf(several.stream().map(Invitee::holder).toList());
        Map<UUID, String> representatives = members.realNames(several.stream()
                .map(Invitee::representativeId)
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, InvitationView> shown = new HashMap<>();
        for (Invitee one : several) {
            Holder holder = one.holder();
            shown.put(
                    one.id(),
                    new InvitationView(
                            one.id(),
                            one.meetingId(),
                            new ClaimView.HolderView(holder.type(), holder.id(), names.getOrDefault(holder, "")),
                            one.role(),
                            one.answer(),
                            one.answer() == null ? null : one.answer().title(),
                            one.representativeId(),
                            one.representativeId() == null ? null : representatives.get(one.representativeId()),
                            one.note(),
                            one.answeredAt(),
                            corrected.getOrDefault(holder.id(), one.isPresent()),
                            one.presence(),
                            one.isByCode(),
                            one.signedInAt()));
        }
        return shown;
    }

    /** Of those whose presence was put right whether they came, as the last amendment says. */
    static Map<UUID, Boolean> corrected(List<MeetingAmendment> amendments) {
        Map<UUID, Boolean> corrected = new HashMap<>();
        amendments.forEach(
                amendment -> amendment.corrections().forEach(one -> corrected.put(one.holderId(), one.came())));
        return corrected;
    }

    private List<MeetingView.Topic> agenda(Meeting meeting, List<MeetingView.Resolution> resolutions) {
        List<MeetingTopic> topics = meetings.topics(List.of(meeting.id()));
        Map<UUID, TopicSettlement> settled =
                meetings.settlements(topics.stream().map(MeetingTopic::id).toList()).stream()
                        .collect(Collectors.toMap(TopicSettlement::topicId, Function.identity()));
        return topics.stream()
                .map(topic -> {
                    TopicSettlement later = settled.get(topic.id());
                    return new MeetingView.Topic(
                            topic.id(),
                            topic.position(),
                            topic.title(),
                            topic.needId(),
                            topic.outcome(),
                            topic.isSettled() || later != null || isDone(topic.id(), resolutions),
                            later == null ? null : later.settledOn(),
                            later == null ? null : later.text());
                })
                .toList();
    }

    /** Whether something was resolved about a topic, and all of it is done. */
    private static boolean isDone(UUID topic, List<MeetingView.Resolution> resolutions) {
        List<MeetingView.Resolution> about =
                resolutions.stream().filter(one -> topic.equals(one.topicId())).toList();
        return !about.isEmpty() && about.stream().allMatch(one -> one.taskStatus() == TaskStatus.DONE);
    }

    private List<MeetingView.Resolution> resolutions(Caller caller, Meeting meeting) {
        List<MeetingResolution> found = meetings.resolutions(List.of(meeting.id()));
        Map<UUID, List<TaskView>> followed = tasks.of(
                caller,
                TaskSource.RESOLUTION,
                found.stream().map(MeetingResolution::id).toList());
        Map<UUID, List<UUID>> supports = new HashMap<>();
        meetings.supports(List.of(meeting.id()))
                .forEach(row -> supports.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((UUID) row[1]));
        Set<UUID> named = found.stream().map(MeetingResolution::leadId).collect(Collectors.toCollection(HashSet::new));
        supports.values().forEach(named::addAll);
        Map<UUID, String> names =
                organizations.findByIds(named).stream().collect(Collectors.toMap(Organization::id, Organization::name));
        return found.stream()
                .map(one -> resolution(one, supports, names, followed.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static MeetingView.Resolution resolution(
            MeetingResolution one, Map<UUID, List<UUID>> supports, Map<UUID, String> names, List<TaskView> followed) {
        TaskView task = followed.isEmpty() ? null : followed.getFirst();
        return new MeetingView.Resolution(
                one.id(),
                one.position(),
                one.topicId(),
                one.text(),
                one.leadId(),
                names.get(one.leadId()),
                supports.getOrDefault(one.id(), List.of()).stream()
                        .map(names::get)
                        .sorted()
                        .toList(),
                one.dueOn(),
                one.taskId(),
                task == null ? null : task.status(),
                task == null ? null : task.statusTitle(),
                task == null ? null : task.paceReason());
    }

    /** @param own whose corrections alone are shown; {@code null} for all */
    private List<MeetingView.Amendment> amendments(Caller caller, List<MeetingAmendment> several, Set<UUID> own) {
        if (several.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> clerks = accounts.namesOf(
                caller, several.stream().map(MeetingAmendment::recordedBy).collect(Collectors.toSet()));
        return several.stream()
                .map(one -> new MeetingView.Amendment(
                        one.id(),
                        one.text(),
                        named(corrected(one, true, own)),
                        named(corrected(one, false, own)),
                        clerks.get(one.recordedBy()),
                        one.recordedAt()))
                .toList();
    }

    private static List<Holder> corrected(MeetingAmendment amendment, boolean came, Set<UUID> own) {
        return amendment.corrections().stream()
                .filter(one -> one.came() == came && (own == null || own.contains(one.holderId())))
                .map(MeetingAmendment.Correction::holder)
                .sorted()
                .toList();
    }

    private List<ClaimView.HolderView> named(Collection<Holder> several) {
        Map<Holder, String> names = holders.namesOf(several);
        return several.stream()
                .map(one -> new ClaimView.HolderView(one.type(), one.id(), names.getOrDefault(one, "")))
                .toList();
    }

    private static MeetingView.ItemLink link(UUID id, Map<UUID, String> titles) {
        return id == null ? null : new MeetingView.ItemLink(id, titles.getOrDefault(id, ""));
    }

    private static Map<UUID, Object[]> byId(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], Function.identity()));
    }
}
