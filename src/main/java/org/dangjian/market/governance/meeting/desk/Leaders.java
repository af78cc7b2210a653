package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.governance.meeting.InviteeRepository;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;

/** Which organizations a meeting may give something to do: those that may be invited to it. */
@ApplicationScoped
class Leaders {

    private final HolderDirectory holders;
    private final InviteeRepository invitees;

    Leaders(HolderDirectory holders, InviteeRepository invitees) {
        this.holders = holders;
        this.invitees = invitees;
    }

    /** @throws Problem {@code validation-failed} naming each that is out of the meeting's reach */
    void require(Caller caller, Meeting meeting, Organization host, List<CloseMeeting.Resolved> resolutions) {
        if (resolutions.isEmpty()) {
            return;
        }
        Set<Holder> named = new HashSet<>();
        resolutions.forEach(one -> {
            named.add(Holder.organization(one.leadId()));
            supports(one).forEach(id -> named.add(Holder.organization(id)));
        });
        Map<Holder, HolderPlace> places = holders.findAll(named);
        Set<UUID> fit = new HashSet<>();
        invitees.of(List.of(meeting.id()), named.stream().map(Holder::id).collect(Collectors.toSet()))
                .forEach(one -> fit.add(one.holder().id()));
        places.values().stream()
                .filter(place -> Guests.isInvitable(caller, host.path(), place))
                .forEach(place -> fit.add(place.holder().id()));
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < resolutions.size(); i++) {
            if (!fit.contains(resolutions.get(i).leadId())) {
                errors.add(new Problem.FieldError("resolutions[" + i + "].leadId", "没有这个组织，或不在会议组织的联系范围内"));
            }
            if (!fit.containsAll(supports(resolutions.get(i)))) {
                errors.add(new Problem.FieldError("resolutions[" + i + "].supportIds", "没有这个组织，或不在会议组织的联系范围内"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static Set<UUID> supports(CloseMeeting.Resolved one) {
        return one.supportIds() == null ? Set.of() : one.supportIds();
    }
}
