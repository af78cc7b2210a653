package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.governance.meeting.Invitee;
import org.dangjian.market.governance.meeting.InviteeRepository;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingAnswer;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Invites to meetings, and takes the answers: 来, 请假, 代. */
@ApplicationScoped
public class InvitationService {

    private final InviteeRepository invitees;
    private final MeetingAccess access;
    private final MeetingViews views;
    private final MeetingNotices notices;
    private final Guests guests;
    private final AuditTrail audit;
    private final BusinessDay clock;

    InvitationService(
            InviteeRepository invitees,
            MeetingAccess access,
            MeetingViews views,
            MeetingNotices notices,
            Guests guests,
            AuditTrail audit,
            BusinessDay clock) {
        this.invitees = invitees;
        this.access = access;
        this.views = views;
        this.notices = notices;
        this.guests = guests;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code not-found}, {@code state-conflict}, {@code validation-failed} */
    @Transactional
    public MeetingView invite(Caller caller, UUID id, InvitePeople request) {
        Meeting meeting = access.hosted(caller, id);
        meeting.requirePlanned();
        Organization host = access.host(meeting);
        Map<Holder, String> meant = guests.meant(caller, meeting, host.path(), request);
        Set<UUID> known = invitees.of(id).stream().map(one -> one.holder().id()).collect(Collectors.toSet());
        List<Invitee> invited = meant.entrySet().stream()
                .filter(one -> !known.contains(one.getKey().id()))
                .map(one -> new Invitee(id, one.getKey(), one.getValue(), caller.accountId(), clock.now()))
                .toList();
        Guests.requireFew(known.size() + invited.size());
        invitees.persist(invited);
        invitees.flush();
        // What is recorded afterwards needs no answer any more.
        if (!meeting.heldOn().isBefore(clock.today())) {
            notices.invited(meeting, host, invited.stream().map(Invitee::holder).toList());
        }
        audit.record(
                caller,
                AuditEntry.of("meeting.invited", "meeting", id).in(host.path()).with("guests", invited.size()));
        return views.of(caller, meeting);
    }

    /** For those who look after the place that holds it. */
    @Transactional
    public Page<InvitationView> find(
            Caller caller, UUID id, Boolean present, MeetingAnswer answer, UUID after, int limit) {
        Meeting meeting = access.seen(caller, id);
        if (!MeetingAccess.oversees(caller, access.host(meeting))) {
            throw Problem.notFound();
        }
        List<Invitee> found = invitees.page(id, present, answer, after, limit + 1);
        Page<Invitee> page = Page.of(found, limit, one -> one.id().toString());
        Map<UUID, InvitationView> shown = views.invitations(meeting, page.items());
        return page.map(one -> shown.get(one.id()));
    }

    /**
     * The person or unit that is invited answers, or the host notes what they said.
     *
     * @throws Problem {@code not-found}, {@code not-invited}, {@code state-conflict}, {@code validation-failed}
     */
    @Transactional
    public InvitationView answer(Caller caller, UUID id, AnswerInvitation request) {
        Meeting meeting = access.seenNow(caller, id);
        Organization host = access.host(meeting);
        Invitee invitee = MeetingAccess.requireInvited(
                request.holder() != null && MeetingAccess.hosts(caller, host)
                        ? named(meeting, request.holder())
                        : access.spokenFor(caller, meeting, request.holder()));
        meeting.requirePlanned();
        if (meeting.heldOn().isBefore(clock.today())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "会议日期已过");
        }
        String note = request.note() == null || request.note().isBlank()
                ? null
                : request.note().strip();
        UUID representative = request.answer() == MeetingAnswer.EXCUSED ? null : request.representativeId();
        guests.requireRepresentative(invitee.holder(), representative, "representativeId");
        if (request.answer() == MeetingAnswer.DEPUTY && representative == null && note == null) {
            throw Problem.invalid("representativeId", "请说明由谁代为参加");
        }
        invitee.answer(request.answer(), representative, note, caller.accountId(), clock.now());
        invitees.flush();
        audit.record(
                caller,
                AuditEntry.of("meeting.answered", "meeting", id)
                        .in(host.path())
                        .of(invitee.holder(), !caller.is(invitee.holder()))
                        .with("answer", request.answer()));
        return views.invitations(meeting, List.of(invitee)).get(invitee.id());
    }

    private Invitee named(Meeting meeting, Holder holder) {
        return invitees.of(List.of(meeting.id()), List.of(holder.id())).stream()
                .filter(one -> one.holder().equals(holder))
                .findFirst()
                .orElse(null);
    }
}
