package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.governance.meeting.InviteeRepository;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingAmendment;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.governance.meeting.MeetingStatus;
import org.dangjian.market.governance.meeting.MeetingTopic;
import org.dangjian.market.governance.meeting.TopicSettlement;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** What is added to a meeting after it was closed: corrections, and topics that were settled since. */
@ApplicationScoped
public class AmendmentService {

    private final MeetingRepository meetings;
    private final InviteeRepository invitees;
    private final MeetingAccess access;
    private final MeetingViews views;
    private final PresenceBook book;
    private final Guests guests;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AmendmentService(
            MeetingRepository meetings,
            InviteeRepository invitees,
            MeetingAccess access,
            MeetingViews views,
            PresenceBook book,
            Guests guests,
            AuditTrail audit,
            BusinessDay clock) {
        this.meetings = meetings;
        this.invitees = invitees;
        this.access = access;
        this.views = views;
        this.book = book;
        this.guests = guests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts something right; the meeting stays as it was closed.
     *
     * @throws Problem {@code not-found}, {@code state-conflict} before it is closed, {@code validation-failed},
     *     {@code second-person-required}, {@code period-closed}
     */
    @Transactional
    public MeetingView amend(Caller caller, UUID id, AmendMeeting request) {
        Meeting meeting = access.hosted(caller, id);
        meeting.require(MeetingStatus.CLOSED);
        Organization host = access.host(meeting);
        List<Holder> came = request.came() == null ? List.of() : request.came();
        List<Holder> gone = request.didNotCome() == null ? List.of() : request.didNotCome();
        check(caller, meeting, host, came, gone);
        Set<MeetingAmendment.Correction> corrections = new LinkedHashSet<>();
        came.forEach(one -> corrections.add(new MeetingAmendment.Correction(one.type(), one.id(), true)));
        gone.forEach(one -> corrections.add(new MeetingAmendment.Correction(one.type(), one.id(), false)));
        String text = request.text().strip();
        MeetingAmendment amendment = new MeetingAmendment(id, text, corrections, caller.accountId(), clock.now());
        meetings.getEntityManager().persist(amendment);
        meetings.flush();
        book.takeBack(caller, meeting, gone.stream().map(Holder::id).collect(Collectors.toSet()), "会议记录更正：未到会");
        List<Holder> waiting = book.write(caller, meeting, host, came);
        audit.record(
                caller,
                AuditEntry.of("meeting.amended", "meeting", id)
                        .in(host.path())
                        .with("amendmentId", amendment.id())
                        .with("came", came.size())
                        .with("didNotCome", gone.size()));
        return views.of(caller, meeting, waiting);
    }

    /** Who came after all is not on record as having come, and the other way round. */
    private void check(Caller caller, Meeting meeting, Organization host, List<Holder> came, List<Holder> gone) {
        Map<UUID, Boolean> corrected = MeetingViews.corrected(meetings.amendments(meeting.id()));
        Set<Holder> present = new HashSet<>();
        Set<Holder> known = new HashSet<>();
        invitees.of(meeting.id()).forEach(one -> {
            known.add(one.holder());
            if (corrected.getOrDefault(one.holder().id(), one.isPresent())) {
                present.add(one.holder());
            }
        });
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < came.size(); i++) {
            boolean added = Boolean.TRUE.equals(corrected.get(came.get(i).id()));
            if (present.contains(came.get(i)) || added) {
                errors.add(new Problem.FieldError("came[" + i + "]", "会议记录中已到会"));
            }
        }
        for (int i = 0; i < gone.size(); i++) {
            boolean added = Boolean.TRUE.equals(corrected.get(gone.get(i).id()));
            if (!present.contains(gone.get(i)) && !added || came.contains(gone.get(i))) {
                errors.add(new Problem.FieldError("didNotCome[" + i + "]", "会议记录中没有到会"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        guests.requireInvitable(caller, host.path(), came, known, "came");
    }

    /**
     * Notes that a topic was settled since.
     *
     * @throws Problem {@code not-found}, {@code state-conflict} before the meeting is closed, {@code already-exists} for one
     *     that is settled, {@code validation-failed}
     */
    @Transactional
    public MeetingView settle(Caller caller, UUID id, UUID topicId, SettleTopic request) {
        Meeting meeting = access.hosted(caller, id);
        MeetingTopic topic = meetings.topics(List.of(id)).stream()
                .filter(one -> one.id().equals(topicId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        meeting.require(MeetingStatus.CLOSED);
        if (topic.isSettled() || !meetings.settlements(List.of(topicId)).isEmpty()) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        if (request.settledOn().isBefore(meeting.heldOn())
                || request.settledOn().isAfter(clock.today())) {
            throw Problem.invalid("settledOn", "解决日期应在会议日期与今天之间");
        }
        meetings.getEntityManager()
                .persist(new TopicSettlement(
                        topicId, request.settledOn(), request.text().strip(), caller.accountId(), clock.now()));
        meetings.flush();
        audit.record(
                caller,
                AuditEntry.of("meeting.topic-settled", "meeting", id)
                        .in(access.host(meeting).path())
                        .with("topicId", topicId)
                        .with("settledOn", request.settledOn().toString()));
        return views.of(caller, meeting);
    }
}
