package org.dangjian.market.assessment.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.HeldPosts;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.member.MemberSnapshot;
import org.dangjian.market.people.member.MemberSnapshots;
import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.setting.JudgedUnits;
import org.dangjian.market.platform.reading.ReadOnce;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;

/**
 * Finds who is evaluated. Members are evaluated in their own branch; a run for organizations covers those of the subtree
 * and those reporting in there that are judged, see {@link JudgedUnits} (《城市区域化党建调研报告》二(三)).
 */
@ApplicationScoped
public class Subjects {

    private final MemberDirectory members;
    private final MemberSnapshots past;
    private final HeldPosts posts;
    private final OrganizationDirectory organizations;
    private final JudgedUnits judged;
    private final HolderDirectory holders;
    private final ReadOnce once;
    private final BusinessDay clock;

    Subjects(
            MemberSnapshots past,
            MemberDirectory members,
            HeldPosts posts,
            OrganizationDirectory organizations,
            JudgedUnits judged,
            HolderDirectory holders,
            ReadOnce once,
            BusinessDay clock) {
        this.past = past;
        this.members = members;
        this.posts = posts;
        this.organizations = organizations;
        this.judged = judged;
        this.holders = holders;
        this.once = once;
        this.clock = clock;
    }

    /** One holder as of a day; empty for unknown ones and for residents, who are not evaluated. */
    public Optional<Subject> find(Holder holder, LocalDate day) {
        return once.of(List.of("subject", holder, day), () -> lookUp(holder, day));
    }

    private Optional<Subject> lookUp(Holder holder, LocalDate day) {
        return switch (holder.type()) {
            case MEMBER ->
                members(past.snapshots(List.of(holder.id()), day), day).stream().findFirst();
            case ORGANIZATION ->
                organizations.find(holder.id()).map(unit -> new Subject(holders.get(holder), unit.id(), traits(unit)));
            case RESIDENT -> Optional.empty();
        };
    }

    /** What the rules need to know of these holders as of a day, by holder; unknown ones are absent. */
    public Map<UUID, HolderTraits> traits(Holder.Type type, Collection<UUID> ids, LocalDate day) {
        return type == Holder.Type.MEMBER
                ? members(past.snapshots(ids, day), day).stream()
                        .collect(Collectors.toMap(Subject::id, Subject::traits))
                : organizations.findByIds(ids).stream().collect(Collectors.toMap(Organization::id, Subjects::traits));
    }

    /** How many a run at {@code path} as of {@code day} covers. */
    public long count(Population population, String path, LocalDate day) {
        return population.audience() == Holder.Type.MEMBER
                ? past.count(path, day)
                : organizations(population, path).size();
    }

    /** The next ones a run at {@code path} as of {@code day} covers, in the order of their ids, behind {@code after}. */
    public List<Subject> next(Population population, String path, LocalDate day, UUID after, int limit) {
        return population.audience() == Holder.Type.MEMBER
                ? members(past.snapshots(path, day, after, limit), day)
                : nextOrganizations(organizations(population, path), after, limit);
    }

    /** Stars are striven for where an organization belongs, not where it reports in. */
    private List<Organization> organizations(Population population, String path) {
        return population.organizationKinds().isEmpty()
                ? judged.in(path)
                : organizations.subtree(path).stream()
                        .filter(organization -> population.organizationKinds().contains(kindOf(organization)))
                        .toList();
    }

    private List<Subject> members(List<MemberSnapshot> several, LocalDate day) {
        Map<UUID, List<String>> held =
                posts.kinds(several.stream().map(MemberSnapshot::id).toList(), day);
        // Who looks after a member, and whose mandatory items a newcomer owes, goes by the report-ins of today.
        Map<UUID, List<String>> places = day.isBefore(clock.today())
                ? past.communities(several.stream().map(MemberSnapshot::id).toList(), clock.today())
                : several.stream().collect(Collectors.toMap(MemberSnapshot::id, MemberSnapshot::communityPaths));
        return several.stream()
                .map(member -> of(
                        member, places.getOrDefault(member.id(), List.of()), held.getOrDefault(member.id(), List.of())))
                .toList();
    }

    private List<Subject> nextOrganizations(List<Organization> all, UUID after, int limit) {
        List<Organization> units = all.stream()
                .filter(unit -> after == null || unit.id().toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(unit -> unit.id().toString()))
                .limit(limit)
                .toList();
        Map<UUID, List<String>> reportIns =
                organizations.reportInPaths(units.stream().map(Organization::id).toList());
        return units.stream()
                .map(unit -> of(unit, reportIns.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    private static Subject of(MemberSnapshot member, List<String> places, List<String> posts) {
        HolderPlace place = new HolderPlace(
                Holder.member(member.id()), member.name(), member.branchPath(), places, MemberTraits.of(member));
        HolderTraits traits = new HolderTraits(
                Audience.MEMBER,
                member.category().name(),
                member.special(),
                member.floating(),
                member.stage().name(),
                member.status().name(),
                member.joinedOn(),
                null,
                posts);
        return new Subject(place, member.branchId(), traits);
    }

    private static Subject of(Organization unit, List<String> reportIns) {
        HolderPlace place = new HolderPlace(Holder.organization(unit.id()), unit.name(), unit.path(), reportIns);
        return new Subject(place, unit.id(), traits(unit));
    }

    private static HolderTraits traits(Organization unit) {
        return new HolderTraits(Audience.ORGANIZATION, null, false, false, null, null, null, kindOf(unit), List.of());
    }

    /** Units have no kind beside their level; a department strives for stars as every unit does. */
    private static String kindOf(Organization organization) {
        return organization.kind() == null || organization.level().isUnit()
                ? organization.level().name()
                : organization.kind().name();
    }
}
