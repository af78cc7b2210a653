package org.dangjian.market.people.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Members as they were on a day. */
@ApplicationScoped
public class MemberSnapshots {

    private final MemberRepository members;
    private final MemberRegistrationRepository registrations;

    MemberSnapshots(MemberRepository members, MemberRegistrationRepository registrations) {
        this.members = members;
        this.registrations = registrations;
    }

    /** How many members had their branch at or below this path on that day. */
    public long count(String path, LocalDate day) {
        return members.countIn(path, day);
    }

    /**
     * One page of the members whose branch on {@code day} lies at or below {@code path}, in the order of ids, for work on all of them.
     *
     * @param day the day as of which they are looked at: status, branch, category, stage, flags and report-ins
     * @param after the last id of the page before, or {@code null} for the first page
     */
    public List<MemberSnapshot> snapshots(String path, LocalDate day, UUID after, int limit) {
        return placed(members.snapshots(path, day, after, limit), day);
    }

    /** These members as of a day, in the order of ids; unknown ids are left out. */
    public List<MemberSnapshot> snapshots(Collection<UUID> ids, LocalDate day) {
        return ids.isEmpty() ? List.of() : placed(members.snapshots(ids, day), day);
    }

    private List<MemberSnapshot> placed(List<MemberSnapshot> page, LocalDate day) {
        Map<UUID, List<String>> communities =
                communities(page.stream().map(MemberSnapshot::id).toList(), day);
        return page.stream()
                .map(member -> member.in(communities.getOrDefault(member.id(), List.of())))
                .toList();
    }

    /** The paths of the communities where members report in or are hosted on a day, by member. */
    public Map<UUID, List<String>> communities(Collection<UUID> ids, LocalDate day) {
        return registrations.places(ids, day).stream()
                .collect(Collectors.groupingBy(
                        MemberRegistrationRepository.Place::memberId,
                        Collectors.mapping(MemberRegistrationRepository.Place::path, Collectors.toList())));
    }
}
