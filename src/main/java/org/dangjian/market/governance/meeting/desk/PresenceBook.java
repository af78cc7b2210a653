package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingAttendance;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.attendance.RecordAttendance;
import org.dangjian.market.trade.claim.attendance.RollCall;

/**
 * Being at a meeting as attendance of the mandatory item it stands for: of units through whoever represented them, of members
 * who came themselves. Written by the service of attendance, and only what is not there yet.
 */
@ApplicationScoped
class PresenceBook {

    private final MeetingRepository meetings;
    private final MeetingNotices words;
    private final RollCall roll;
    private final BusinessDay clock;

    PresenceBook(MeetingRepository meetings, MeetingNotices words, RollCall roll, BusinessDay clock) {
        this.meetings = meetings;
        this.words = words;
        this.roll = roll;
        this.clock = clock;
    }

    /** @return who was there and owes the item, but is to be recorded by somebody else */
    List<Holder> write(Caller caller, Meeting meeting, Organization host, List<Holder> attended) {
        Set<Holder> waiting = new LinkedHashSet<>();
        String summary = words.named(meeting, host);
        waiting.addAll(
                write(caller, meeting, meeting.organizationItemId(), summary, of(Holder.Type.ORGANIZATION, attended)));
        waiting.addAll(write(caller, meeting, meeting.memberItemId(), summary, of(Holder.Type.MEMBER, attended)));
        // Attendance stops looking for changes before each query: what is shown next has to be there.
        meetings.flush();
        return new ArrayList<>(waiting);
    }

    private List<Holder> write(Caller caller, Meeting meeting, UUID itemId, String summary, List<Holder> present) {
        if (itemId == null || present.isEmpty()) {
            return List.of();
        }
        RollCall.Outcome outcome = roll.call(caller, itemId, new RecordAttendance(meeting.heldOn(), summary, present));
        outcome.recorded()
                .forEach(one -> meetings.getEntityManager()
                        .persist(new MeetingAttendance(
                                one.completionId(),
                                meeting.id(),
                                one.holder().id(),
                                itemId,
                                caller.accountId(),
                                clock.now())));
        return outcome.waiting();
    }

    /** Takes back what the meeting wrote for somebody who was not there. */
    void takeBack(Caller caller, Meeting meeting, Set<UUID> holders, String why) {
        List<UUID> written = meetings.attendance(meeting.id()).stream()
                .filter(one -> holders.contains(one.holderId()))
                .map(MeetingAttendance::completionId)
                .toList();
        if (!written.isEmpty()) {
            roll.takeBack(caller, written, why);
        }
    }

    private static List<Holder> of(Holder.Type type, List<Holder> several) {
        return several.stream()
                .filter(holder -> holder.type() == type)
                .distinct()
                .toList();
    }
}
