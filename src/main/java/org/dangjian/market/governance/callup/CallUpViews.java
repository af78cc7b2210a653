package org.dangjian.market.governance.callup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Shows call-ups and who was asked, many at a time. */
@ApplicationScoped
class CallUpViews {

    private final CallUpRepository calls;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;

    CallUpViews(CallUpRepository calls, OrganizationDirectory organizations, MemberDirectory members) {
        this.calls = calls;
        this.organizations = organizations;
        this.members = members;
    }

    CallUpView one(Caller caller, CallUp call) {
        return several(caller, List.of(call)).getFirst();
    }

    List<CallUpView> several(Caller caller, List<CallUp> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(CallUp::id).toList();
        Map<UUID, List<CallUpShift>> shifts = calls.shifts(ids);
        Map<UUID, CallUpView.Counts> counts = calls.counts(ids);
        Map<UUID, CalledMember> mine = calls.mine(caller.memberId(), ids);
        Map<UUID, Organization> places =
                organizations
                        .findByIds(found.stream()
                                .map(CallUp::organizationId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organization::id, place -> place));
        Map<UUID, String> names = names(
                caller,
                Stream.concat(
                                found.stream().map(CallUp::commanderId),
                                mine.values().stream().map(CalledMember::memberId))
                        .filter(Objects::nonNull)
                        .toList());
        return found.stream()
                .map(call -> {
                    Organization place = places.get(call.organizationId());
                    boolean manages = CallUpAccess.manages(caller, call, place.path());
                    boolean counted = manages || caller.reaches(place.path(), Role.OFFICES);
                    CalledMember own = mine.get(call.id());
                    return new CallUpView(
                            call.id(),
                            place.id(),
                            place.name(),
                            call.title(),
                            call.reason(),
                            call.commanderId() == null ? null : names.get(call.commanderId()),
                            call.itemId(),
                            call.status(),
                            call.status().title(),
                            call.calledAt(),
                            call.stoodDownAt(),
                            shifts.getOrDefault(call.id(), List.of()).stream()
                                    .map(shift -> new CallUpView.Shift(
                                            shift.id(),
                                            shift.title(),
                                            shift.location(),
                                            shift.startsAt(),
                                            shift.endsAt(),
                                            shift.capacity(),
                                            shift.capacity() - shift.taken()))
                                    .toList(),
                            counted ? counts.getOrDefault(call.id(), new CallUpView.Counts(0, 0, 0, 0, 0, 0)) : null,
                            own == null ? null : called(own, names),
                            manages);
                })
                .toList();
    }

    private Map<UUID, String> names(Caller caller, Collection<UUID> memberIds) {
        return memberIds.isEmpty() ? Map.of() : members.names(caller, Set.copyOf(memberIds));
    }

    List<CallUpView.Called> called(Caller caller, List<CalledMember> rows) {
        Map<UUID, String> names =
                names(caller, rows.stream().map(CalledMember::memberId).toList());
        return rows.stream().map(row -> called(row, names)).toList();
    }

    private static CallUpView.Called called(CalledMember row, Map<UUID, String> names) {
        return new CallUpView.Called(
                row.memberId(),
                names.getOrDefault(row.memberId(), ""),
                row.answer(),
                row.answer() == null ? null : row.answer().title(),
                row.shiftId(),
                row.reason(),
                row.answeredAt(),
                row.cameAt(),
                row.isByCode(),
                row.wentAt(),
                row.minutes());
    }
}
