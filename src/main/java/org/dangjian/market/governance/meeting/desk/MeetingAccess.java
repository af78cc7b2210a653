package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.governance.meeting.Invitee;
import org.dangjian.market.governance.meeting.InviteeRepository;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** Who sees a meeting, who prepares and closes it, and for whom somebody answers and signs in. */
@ApplicationScoped
class MeetingAccess {

    private final MeetingRepository meetings;
    private final InviteeRepository invitees;
    private final OrganizationDirectory organizations;
    private final BusinessDay clock;

    MeetingAccess(
            MeetingRepository meetings,
            InviteeRepository invitees,
            OrganizationDirectory organizations,
            BusinessDay clock) {
        this.meetings = meetings;
        this.invitees = invitees;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @throws Problem {@code not-found} */
    Meeting seen(Caller caller, UUID id) {
        return meetings.seen(caller, id, clock.today()).orElseThrow(Problem::notFound);
    }

    /**
     * The meeting as it is now, locked until the transaction ends, for those who prepare it.
     *
     * @throws Problem {@code not-found} for everybody else
     */
    Meeting hosted(Caller caller, UUID id) {
        Meeting found = meetings.findByIdOptional(id)
                .filter(meeting -> hosts(caller, host(meeting)))
                .orElseThrow(Problem::notFound);
        return meetings.locked(found);
    }

    /** The meeting, locked, for whoever sees it. */
    Meeting seenNow(Caller caller, UUID id) {
        return meetings.locked(seen(caller, id));
    }

    Organization host(Meeting meeting) {
        return organizations.get(meeting.organizationId());
    }

    /** Whether the caller prepares and closes the meetings of this organization. */
    static boolean hosts(Caller caller, Organization host) {
        return caller.reaches(host.path(), Role.RESPONSIBLE);
    }

    /** Whether the caller looks after the place that holds it, and so may know who else was invited. */
    static boolean oversees(Caller caller, Organization host) {
        return caller.reaches(host.path(), Role.OVERSEERS);
    }

    /**
     * The invitation that the caller speaks for; {@code null} when neither they nor anybody they act for is invited.
     *
     * @param named for whom, or {@code null} for oneself, or else the one unit one acts for
     * @throws Problem {@code not-found} where the named one is not the caller's to speak for; {@code validation-failed}
     *     where it has to be said for which unit
     */
    Invitee spokenFor(Caller caller, Meeting meeting, Holder named) {
        Set<UUID> own = MeetingRepository.own(caller);
        if (named != null) {
            Invitee invitee = invitees.of(List.of(meeting.id()), List.of(named.id())).stream()
                    .filter(one -> one.holder().equals(named))
                    .findFirst()
                    .orElse(null);
            if (!own.contains(named.id()) && !isRepresentedBy(caller, invitee)) {
                throw Problem.notFound();
            }
            return invitee;
        }
        List<Invitee> mine = invitees.of(List.of(meeting.id()), own);
        return mine.stream()
                .filter(one -> one.holder().type() != Holder.Type.ORGANIZATION)
                .findFirst()
                .orElseGet(() -> onlyUnit(mine));
    }

    private static boolean isRepresentedBy(Caller caller, Invitee invitee) {
        return invitee != null && caller.memberId() != null && caller.memberId().equals(invitee.representativeId());
    }

    private static Invitee onlyUnit(List<Invitee> mine) {
        if (mine.size() > 1) {
            throw Problem.invalid("holder", "您代表不止一个受邀单位，请指明是哪一个");
        }
        return mine.isEmpty() ? null : mine.getFirst();
    }

    /** @throws Problem {@code not-invited} */
    static Invitee requireInvited(Invitee invitee) {
        if (invitee == null) {
            throw Problem.of(ProblemCode.NOT_INVITED);
        }
        return invitee;
    }
}
