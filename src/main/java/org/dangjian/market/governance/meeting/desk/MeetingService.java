package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.governance.kind.DistrictKinds;
import org.dangjian.market.governance.kind.KindList;
import org.dangjian.market.governance.meeting.InviteeRepository;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingFilter;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.governance.meeting.MeetingTerms;
import org.dangjian.market.governance.meeting.MeetingTopic;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Position;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Plans meetings, and shows them to those who see them. */
@ApplicationScoped
public class MeetingService {

    private static final int FIRST_YEAR = 2000;

    private final MeetingRepository meetings;
    private final InviteeRepository invitees;
    private final MeetingAccess access;
    private final MeetingViews views;
    private final MeetingNotices notices;
    private final DistrictKinds kinds;
    private final OrganizationDirectory organizations;
    private final Shelf shelf;
    private final AuditTrail audit;
    private final BusinessDay clock;

    MeetingService(
            MeetingRepository meetings,
            InviteeRepository invitees,
            MeetingAccess access,
            MeetingViews views,
            MeetingNotices notices,
            DistrictKinds kinds,
            OrganizationDirectory organizations,
            Shelf shelf,
            AuditTrail audit,
            BusinessDay clock) {
        this.meetings = meetings;
        this.invitees = invitees;
        this.access = access;
        this.views = views;
        this.notices = notices;
        this.kinds = kinds;
        this.organizations = organizations;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last held first. */
    @Transactional
    public Page<MeetingCardView> find(Caller caller, MeetingFilter filter, String position, int limit) {
        Position<LocalDate> after = Position.of(position, LocalDate::parse);
        String path = filter.organizationId() == null
                ? null
                : organizations.readable(caller, filter.organizationId()).path();
        List<Meeting> found = meetings.page(caller, filter, path, clock.today(), after, limit + 1);
        Page<Meeting> page = Page.of(found, limit, meeting -> new Position<>(meeting.heldOn(), meeting.id()).text());
        Map<UUID, MeetingCardView> cards = views.cards(caller, page.items());
        return page.map(meeting -> cards.get(meeting.id()));
    }

    /** @throws Problem {@code not-found} */
    @Transactional
    public MeetingView get(Caller caller, UUID id) {
        return views.of(caller, access.seen(caller, id));
    }

    /** @throws Problem {@code validation-failed} */
    @Transactional
    public MeetingView make(Caller caller, MakeMeeting request) {
        Organization host = organizations
                .find(request.organizationId())
                .filter(found -> MeetingAccess.hosts(caller, found))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        kinds.require(KindList.MEETING, request.kind(), host.path(), "kind");
        MeetingTerms terms = new MeetingTerms(
                request.title(),
                request.heldOn(),
                request.startsAt(),
                request.place(),
                Boolean.TRUE.equals(request.openToAll()),
                request.organizationItemId(),
                request.memberItemId());
        check(host, terms);
        Meeting meeting = new Meeting(host.id(), request.kind(), terms, caller.accountId(), clock.now());
        meetings.persist(meeting);
        setAgenda(meeting, host, request.agenda());
        meetings.flush();
        record(caller, "meeting.planned", meeting, host);
        return views.of(caller, meeting);
    }

    /** @throws Problem {@code not-found}, {@code version-stale}, {@code state-conflict}, {@code validation-failed} */
    @Transactional
    public MeetingView change(Caller caller, UUID id, IfMatch version, ChangeMeeting request) {
        Meeting meeting = access.hosted(caller, id);
        IfMatch.check(version, meeting.version());
        Organization host = access.host(meeting);
        MeetingTerms now = meeting.terms();
        MeetingTerms terms = new MeetingTerms(
                either(request.title(), now.title()),
                either(request.heldOn(), now.heldOn()),
                startsAt(request, now),
                either(request.place(), now.place()),
                either(request.openToAll(), now.openToAll()),
                either(request.organizationItemId(), now.organizationItemId()),
                either(request.memberItemId(), now.memberItemId()));
        meeting.requirePlanned();
        check(host, terms);
        boolean moved = meeting.change(terms);
        if (request.agenda() != null) {
            meetings.getEntityManager()
                    .createQuery("delete from MeetingTopic t where t.meetingId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            setAgenda(meeting, host, request.agenda());
        }
        meetings.flush();
        if (moved) {
            notices.moved(meeting, host, invitees.of(id));
        }
        record(caller, "meeting.changed", meeting, host);
        return views.of(caller, meeting);
    }

    /** The hour of another day is not kept: it would be a moment of the old one. */
    private static Instant startsAt(ChangeMeeting request, MeetingTerms now) {
        boolean sameDay = request.heldOn() == null || request.heldOn().equals(now.heldOn());
        return request.startsAt() != null || !sameDay ? request.startsAt() : now.startsAt();
    }

    /** @throws Problem {@code not-found}, {@code state-conflict} once it was held */
    @Transactional
    public MeetingView cancel(Caller caller, UUID id, Because request) {
        Meeting meeting = access.hosted(caller, id);
        Organization host = access.host(meeting);
        meeting.cancel(request.reason().strip(), caller.accountId(), clock.now());
        meetings.flush();
        notices.cancelled(meeting, host, invitees.of(id));
        record(caller, "meeting.cancelled", meeting, host);
        return views.of(caller, meeting);
    }

    private static <T> T either(T given, T kept) {
        return given == null ? kept : given;
    }

    private void check(Organization host, MeetingTerms terms) {
        LocalDate day = terms.heldOn();
        if (day.getYear() < FIRST_YEAR || day.isAfter(clock.today().plusYears(1))) {
            throw Problem.invalid("heldOn", "会议日期应在 " + FIRST_YEAR + " 年以后、今后一年以内");
        }
        if (terms.startsAt() != null && !BusinessDay.dayOf(terms.startsAt()).equals(day)) {
            throw Problem.invalid("startsAt", "开始时间应在会议当天");
        }
        requireItem(host, terms.organizationItemId(), Holder.Type.ORGANIZATION, day, "organizationItemId");
        requireItem(host, terms.memberItemId(), Holder.Type.MEMBER, day, "memberItemId");
    }

    /** A mandatory item of the year that holds at the host's place, or where the host reports in. */
    private void requireItem(Organization host, UUID itemId, Holder.Type audience, LocalDate day, String field) {
        if (itemId == null) {
            return;
        }
        Item item = shelf.find(itemId)
                .filter(found -> found.kind() == ItemKind.MANDATORY
                        && found.audiences().contains(audience)
                        && found.year() == day.getYear()
                        && (found.status() == ItemStatus.PUBLISHED || found.status() == ItemStatus.CLOSED))
                .orElseThrow(() -> noItem(field));
        String offered = shelf.pathOf(item);
        if (organizations.placesOf(host).stream().noneMatch(place -> place.startsWith(offered))) {
            throw noItem(field);
        }
    }

    private static Problem noItem(String field) {
        return Problem.invalid(field, "请选择会议当年、已发布、面向此类对象的必选项目");
    }

    private void setAgenda(Meeting meeting, Organization host, List<AgendaItem> agenda) {
        if (agenda == null) {
            return;
        }
        Map<UUID, String> needs = needs(
                host,
                agenda.stream()
                        .map(AgendaItem::needId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        for (int i = 0; i < agenda.size(); i++) {
            AgendaItem item = agenda.get(i);
            if (item.needId() != null && !needs.containsKey(item.needId())) {
                throw Problem.invalid("agenda[" + i + "].needId", "没有这个需求，或不在会议组织的辖区内");
            }
            String title = item.title() == null || item.title().isEmpty() ? needs.get(item.needId()) : item.title();
            if (title == null) {
                throw Problem.invalid("agenda[" + i + "].title", "请填写议题");
            }
            meetings.getEntityManager().persist(new MeetingTopic(meeting.id(), i + 1, title, item.needId()));
        }
    }

    /** The needs of the host's part of the tree among these, with what the shelf says of each; never who is in need. */
    private Map<UUID, String> needs(Organization host, List<UUID> ids) {
        Map<UUID, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            meetings.getEntityManager()
                    .createQuery(
                            "select n.id, n.publicTitle from Need n join Organization o on o.id = n.organizationId"
                                    + " where n.id in :ids and o.path like :path",
                            Object[].class)
                    .setParameter("ids", ids)
                    .setParameter("path", host.path() + "%")
                    .getResultStream()
                    .forEach(row -> titles.put((UUID) row[0], (String) row[1]));
        }
        return titles;
    }

    private void record(Caller caller, String action, Meeting meeting, Organization host) {
        audit.record(
                caller,
                AuditEntry.of(action, "meeting", meeting.id())
                        .in(host.path())
                        .with("kind", meeting.kind())
                        .with("heldOn", meeting.heldOn().toString())
                        .with("status", meeting.status()));
    }
}
