package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.governance.meeting.Invitee;
import org.dangjian.market.governance.meeting.InviteeRepository;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingStatus;
import org.dangjian.market.governance.meeting.Presence;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.page.RotatingCode;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/**
 * Who came to a meeting: by the code that turns at the place, or by hand. The meeting is locked meanwhile, so that nobody
 * signs in to what is being closed, and whoever does it twice came once.
 */
@ApplicationScoped
public class SignInService {

    private static final String PURPOSE = "meeting";

    private final InviteeRepository invitees;
    private final MeetingAccess access;
    private final MeetingViews views;
    private final Guests guests;
    private final HolderDirectory holders;
    private final RotatingCode codes;
    private final PageLinks pages;
    private final AuditTrail audit;
    private final BusinessDay clock;

    SignInService(
            InviteeRepository invitees,
            MeetingAccess access,
            MeetingViews views,
            Guests guests,
            HolderDirectory holders,
            RotatingCode codes,
            PageLinks pages,
            AuditTrail audit,
            BusinessDay clock) {
        this.invitees = invitees;
        this.access = access;
        this.views = views;
        this.guests = guests;
        this.holders = holders;
        this.codes = codes;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The code of the moment, for those who hold the meeting, on its day.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}
     */
    @Transactional
    public RotatingCode.Shown code(Caller caller, UUID id) {
        Meeting meeting = access.seen(caller, id);
        if (!MeetingAccess.hosts(caller, access.host(meeting))) {
            throw Problem.notFound();
        }
        requireToday(meeting);
        return codes.show(PURPOSE, id, code -> pages.meeting(id, code));
    }

    /** The page that the code of the moment opens. */
    @Transactional
    public PageLinks.Link link(Caller caller, UUID id) {
        return pages.meeting(id, code(caller, id).code());
    }

    private void requireToday(Meeting meeting) {
        meeting.require(MeetingStatus.PLANNED);
        if (!meeting.heldOn().equals(clock.today())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "会议日期是 " + meeting.heldOn());
        }
    }

    /**
     * Signs in with the code, for oneself or for the unit one represents.
     *
     * @throws Problem {@code not-found}, {@code not-invited}, {@code state-conflict}, {@code validation-failed}
     */
    @Transactional
    public InvitationView signIn(Caller caller, UUID id, SignIn request) {
        Meeting meeting = access.seenNow(caller, id);
        requireToday(meeting);
        if (!codes.isShown(PURPOSE, id, request.code())) {
            throw Problem.invalid("code", "请输入会场正在显示的签到码，或请会务人员代为签到");
        }
        Organization host = access.host(meeting);
        Invitee invitee = access.spokenFor(caller, meeting, request.holder());
        if (invitee == null) {
            invitee = uninvited(caller, meeting, host, request.holder());
        }
        boolean first = !invitee.isPresent();
        Holder holder = invitee.holder();
        boolean unit = holder.type() == Holder.Type.ORGANIZATION;
        boolean own = unit || caller.is(holder);
        invitee.signIn(
                own ? Presence.SELF : Presence.DEPUTY,
                unit ? caller.memberId() : null,
                true,
                caller.accountId(),
                clock.now());
        invitees.persist(invitee);
        invitees.flush();
        if (first) {
            audit.record(
                    caller,
                    AuditEntry.of("meeting.signed-in", "meeting", id)
                            .in(host.path())
                            .of(holder, !caller.is(holder)));
        }
        return views.invitations(meeting, List.of(invitee)).get(invitee.id());
    }

    /** Whoever belongs to the place comes to an open meeting as themself. */
    private Invitee uninvited(Caller caller, Meeting meeting, Organization host, Holder named) {
        Holder self = caller.memberId() != null
                ? Holder.member(caller.memberId())
                : caller.has(Role.RESIDENT) ? new Holder(Holder.Type.RESIDENT, caller.accountId()) : null;
        boolean near = meeting.isOpenToAll()
                && self != null
                && (named == null || named.equals(self))
                && holders.find(self).map(place -> place.isNear(host.path())).orElse(false);
        if (!near) {
            throw Problem.of(ProblemCode.NOT_INVITED);
        }
        Guests.requireFew(invitees.of(meeting.id()).size() + 1);
        return new Invitee(meeting.id(), self, null, caller.accountId(), clock.now());
    }

    /**
     * Notes by hand who came, and takes back mistakes.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}, {@code validation-failed}
     */
    @Transactional
    public MeetingView record(Caller caller, UUID id, RecordPresence request) {
        Meeting meeting = access.hosted(caller, id);
        meeting.requirePlanned();
        if (meeting.heldOn().isAfter(clock.today())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "会议日期是 " + meeting.heldOn());
        }
        Organization host = access.host(meeting);
        Map<Holder, Invitee> known = new HashMap<>();
        invitees.of(id).forEach(one -> known.put(one.holder(), one));
        List<RecordPresence.Arrival> present = request.present() == null ? List.of() : request.present();
        guests.requireInvitable(
                caller,
                host.path(),
                present.stream().map(RecordPresence.Arrival::holder).toList(),
                Set.copyOf(known.keySet()),
                "present");
        int came = 0;
        for (int i = 0; i < present.size(); i++) {
            RecordPresence.Arrival arrival = present.get(i);
            Holder holder = arrival.holder();
            guests.requireRepresentative(holder, arrival.representativeId(), "present[" + i + "].representativeId");
            Invitee invitee =
                    known.computeIfAbsent(holder, one -> new Invitee(id, one, null, caller.accountId(), clock.now()));
            came += invitee.isPresent() ? 0 : 1;
            boolean deputy = holder.type() != Holder.Type.ORGANIZATION && arrival.representativeId() != null;
            invitee.signIn(
                    deputy ? Presence.DEPUTY : Presence.SELF,
                    arrival.representativeId(),
                    false,
                    caller.accountId(),
                    clock.now());
            invitees.persist(invitee);
        }
        Guests.requireFew(known.size());
        int gone = 0;
        for (Holder holder : request.absent() == null ? List.<Holder>of() : request.absent()) {
            Invitee invitee = known.get(holder);
            if (invitee != null && invitee.isPresent()) {
                invitee.takeBack();
                gone++;
            }
        }
        invitees.flush();
        audit.record(
                caller,
                AuditEntry.of("meeting.presence-recorded", "meeting", id)
                        .in(host.path())
                        .with("came", came)
                        .with("takenBack", gone));
        return views.of(caller, meeting);
    }
}
