package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Audience;
import org.dangjian.market.assessment.rules.HolderTraits;
import org.dangjian.market.ledger.HolderDirectory;
import org.dangjian.market.ledger.HolderPlace;
import org.dangjian.market.member.Member;
import org.dangjian.market.member.MemberDirectory;
import org.dangjian.market.member.MemberSnapshot;
import org.dangjian.market.organization.Organization;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Holder;

/**
 * Finds who is evaluated. Members are evaluated in their own branch; a run for organizations covers the subtree and the
 * units that report in there (《城市区域化党建调研报告》二(三)).
 */
@ApplicationScoped
class Subjects {

    private final MemberDirectory members;
    private final OrganizationDirectory organizations;
    private final HolderDirectory holders;
    private final BusinessDay clock;

    Subjects(MemberDirectory members, OrganizationDirectory organizations, HolderDirectory holders, BusinessDay clock) {
        this.members = members;
        this.organizations = organizations;
        this.holders = holders;
        this.clock = clock;
    }

    /** One holder; empty for unknown ones and for residents, who are not evaluated. */
    Optional<Subject> find(Holder holder) {
        return switch (holder.type()) {
            case MEMBER ->
                members.find(holder.id())
                        .map(member -> new Subject(holders.get(holder), member.branchId(), traits(member)));
            case ORGANIZATION ->
                organizations.find(holder.id()).map(unit -> new Subject(holders.get(holder), unit.id(), traits(unit)));
            case RESIDENT -> Optional.empty();
        };
    }

    /** How many a run at {@code path} covers. */
    long count(Population population, String path) {
        return population.audience() == Holder.Type.MEMBER
                ? members.count(path)
                : organizations(population, path).size();
    }

    /** The next ones a run at {@code path} covers, in the order of their ids, behind {@code after}. */
    List<Subject> next(Population population, String path, UUID after, int limit) {
        return population.audience() == Holder.Type.MEMBER
                ? nextMembers(path, after, limit)
                : nextOrganizations(organizations(population, path), after, limit);
    }

    /** Stars are striven for where an organization belongs, not where it reports in. */
    private List<Organization> organizations(Population population, String path) {
        return population.organizationKinds().isEmpty()
                ? organizations.unitsIn(path)
                : organizations.subtree(path).stream()
                        .filter(organization -> population.organizationKinds().contains(kindOf(organization)))
                        .toList();
    }

    private List<Subject> nextMembers(String path, UUID after, int limit) {
        return members.snapshots(path, clock.today(), after, limit).stream()
                .map(Subjects::of)
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

    private static Subject of(MemberSnapshot member) {
        HolderPlace place = new HolderPlace(
                Holder.member(member.id()), member.name(), member.branchPath(), member.communityPaths());
        HolderTraits traits = new HolderTraits(
                Audience.MEMBER,
                member.category().name(),
                member.special(),
                member.floating(),
                member.stage().name(),
                member.status().name(),
                member.joinedOn(),
                null);
        return new Subject(place, member.branchId(), traits);
    }

    private static Subject of(Organization unit, List<String> reportIns) {
        HolderPlace place = new HolderPlace(Holder.organization(unit.id()), unit.name(), unit.path(), reportIns);
        return new Subject(place, unit.id(), traits(unit));
    }

    private HolderTraits traits(Member member) {
        LocalDate today = clock.today();
        return new HolderTraits(
                Audience.MEMBER,
                member.category().name(),
                member.isSpecial(today),
                member.isFloating(today),
                member.stage().name(),
                member.status().name(),
                member.joinedOn(),
                null);
    }

    private static HolderTraits traits(Organization unit) {
        return new HolderTraits(Audience.ORGANIZATION, null, false, false, null, null, null, kindOf(unit));
    }

    /** Units have no kind beside their level. */
    private static String kindOf(Organization organization) {
        return organization.kind() == null
                ? organization.level().name()
                : organization.kind().name();
    }
}
