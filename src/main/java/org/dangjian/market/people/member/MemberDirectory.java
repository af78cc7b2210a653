package org.dangjian.market.people.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** Answers who members are, where they belong and whose they are. The one place other features ask about members. */
@ApplicationScoped
public class MemberDirectory {

    /** Merges of merged records that are followed; nobody has as many. */
    private static final int MOST_MERGES = 20;

    private final MemberRepository members;
    private final MemberRegistrationRepository registrations;
    private final OrganizationDirectory organizations;
    private final GuidedPlaces guided;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    MemberDirectory(
            MemberRepository members,
            MemberRegistrationRepository registrations,
            OrganizationDirectory organizations,
            GuidedPlaces guided,
            FieldCipher cipher,
            BusinessDay clock) {
        this.members = members;
        this.registrations = registrations;
        this.organizations = organizations;
        this.guided = guided;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("member", List.of("phone_cipher"));
    }

    /** @throws Problem {@code not-found} */
    public Member get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    public Optional<Member> find(UUID id) {
        return members.findByIdOptional(id);
    }

    /**
     * A member and the places the member belongs to today.
     *
     * @param places the branch, then the communities
     */
    public record Placed(Member member, List<String> places) {}

    /** A member with {@link #placesOf(Member)}, in one query. */
    public Optional<Placed> findPlaced(UUID id) {
        return members.placed(id, clock.today());
    }

    /** A member's record and those that were merged into it; none for {@code null}. */
    public Set<UUID> recordsOf(UUID memberId) {
        Set<UUID> records = new LinkedHashSet<>();
        List<UUID> found = memberId == null ? List.of() : List.of(memberId);
        for (int i = 0; i < MOST_MERGES && !found.isEmpty(); i++) {
            records.addAll(found);
            found = members.mergedInto(found);
        }
        return records;
    }

    public Optional<Member> findByPhone(String phone) {
        return members.findByIndex(cipher.blindIndex(phone));
    }

    /** Whether the roster has another number for the member than at that time. */
    public boolean hasPhoneChangedSince(Member member, Instant instant) {
        return member.hasPhoneChangedSince(instant);
    }

    /** The members with these phones, by phone. */
    public Map<String, Member> findByPhones(Collection<String> phones) {
        Map<String, String> indexes = new HashMap<>();
        phones.forEach(phone -> indexes.put(cipher.blindIndex(phone), phone));
        return members.findByIndexes(indexes.keySet()).stream()
                .collect(Collectors.toMap(member -> indexes.get(member.phoneIndex()), member -> member));
    }

    /** The members of these branches who bear one of these names, but for records merged into another. */
    public List<Member> findNamed(Collection<UUID> branches, Collection<String> names) {
        return members.findAlike(branches, names).stream()
                .filter(member -> member.mergedInto() == null)
                .toList();
    }

    /** The phone in clear, for opening the member's own account. */
    public String phoneOf(Member member) {
        return member.phone(cipher);
    }

    /**
     * The member, if the caller may see them: themself, or by branch or active report-in within their scope, for a guide
     * within what they are assigned to.
     */
    public Member readable(Caller caller, UUID id) {
        Member member = get(id);
        if (!id.equals(caller.memberId()) && !reads(caller, guided.of(caller), placesOf(member))) {
            throw Problem.notFound();
        }
        return member;
    }

    private static boolean reads(Caller caller, List<String> guidedPaths, List<String> places) {
        return caller.reachesAny(places, Role.OVERSEERS)
                || places.stream().anyMatch(place -> guidedPaths.stream().anyMatch(place::startsWith));
    }

    /** Whether the caller keeps this member's record: the branch lies in their part of the tree. */
    public boolean isManagedBy(Caller caller, Member member) {
        return caller.reaches(branchPath(member), Role.KEEPERS);
    }

    /**
     * Lets those pass who keep this member's record: the offices above and the branch's secretary, but for their own.
     *
     * @throws Problem {@code not-found} for everyone else, {@code second-person-required} for a keeper's own record
     */
    public void requireKeeper(Caller caller, Member member) {
        if (!isManagedBy(caller, member) && !caller.reaches(branchPath(member), Role.BRANCH_SECRETARY)) {
            throw Problem.notFound();
        }
        if (caller.isMember(member.id())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
    }

    /**
     * Whether the caller belongs to the unit whose affairs these are (STATIONED_UNIT, else BRANCH; an office is no unit), by
     * an account of it or as a member.
     *
     * @param homePath the path of a holder's branch, unit or community
     */
    public boolean isOwnUnit(Caller caller, String homePath) {
        List<String> own = ownPaths(caller);
        // Staff of an office have no unit: nothing to look up.
        UUID unit = own.isEmpty() ? null : organizations.ownUnit(homePath);
        return unit != null && own.stream().anyMatch(path -> unit.equals(organizations.ownUnit(path)));
    }

    /** Where the caller is of a unit: as its officer or secretary, or as a member. Staff of an office are of none. */
    public List<String> ownPaths(Caller caller) {
        List<String> own = new ArrayList<>(caller.paths(Role.UNIT_OFFICER, Role.BRANCH_SECRETARY, Role.MEMBER));
        if (caller.memberId() != null) {
            find(caller.memberId()).map(this::branchPath).ifPresent(own::add);
        }
        return own;
    }

    /** The paths of the units the caller is of: {@link #isOwnUnit} as a condition of lists. */
    public List<String> unitPaths(Caller caller) {
        return ownPaths(caller).stream()
                .map(organizations::ownUnit)
                .filter(Objects::nonNull)
                .distinct()
                .map(unit -> organizations.get(unit).path())
                .toList();
    }

    /** The path of the branch. */
    public String branchPath(Member member) {
        return organizations.get(member.branchId()).path();
    }

    /** The paths of the places a member belongs to today: the branch, then the communities. Scope checks use them. */
    public List<String> placesOf(Member member) {
        List<String> places = new ArrayList<>(List.of(branchPath(member)));
        places.addAll(registrations.pathsOf(member.id(), clock.today()));
        return places;
    }

    /** Those of these members who exist. */
    public List<Member> findByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : members.findByIds(ids);
    }

    /** {@link #placesOf(Member)} for many at once. */
    public Map<UUID, List<String>> placesOf(Collection<Member> several) {
        Set<UUID> branches = several.stream().map(Member::branchId).collect(Collectors.toSet());
        Map<UUID, String> paths = organizations.findByIds(branches).stream()
                .collect(Collectors.toMap(Organization::id, Organization::path));
        Map<UUID, List<String>> places = new HashMap<>();
        several.forEach(member -> places.put(member.id(), new ArrayList<>(List.of(paths.get(member.branchId())))));
        registrations
                .places(places.keySet(), clock.today())
                .forEach(place -> places.get(place.memberId()).add(place.path()));
        return places;
    }

    /**
     * The names of members as this caller may see them: real for those responsible for them, for fellow members of the
     * branch or community and for themself, masked for everyone else. Unknown ids are left out.
     */
    public Map<UUID, String> names(Caller caller, Collection<UUID> ids) {
        List<Member> found = members.findByIds(Set.copyOf(ids));
        return names(caller, found, placesOf(found));
    }

    /** The names as registered, for those who must know who it is. Unknown ids are left out. */
    public Map<UUID, String> realNames(Collection<UUID> ids) {
        return members.findByIds(Set.copyOf(ids)).stream().collect(Collectors.toMap(Member::id, Member::name));
    }

    /** @param places where each of the members belongs to */
    public Map<UUID, String> names(Caller caller, Collection<Member> several, Map<UUID, List<String>> places) {
        Set<String> own = new HashSet<>();
        if (caller.memberId() != null) {
            find(caller.memberId()).map(this::placesOf).ifPresent(own::addAll);
        }
        List<String> guidedPaths = guided.of(caller);
        return several.stream()
                .collect(Collectors.toMap(
                        Member::id, member -> shownName(caller, own, guidedPaths, member, places.get(member.id()))));
    }

    private static String shownName(
            Caller caller, Set<String> own, List<String> guidedPaths, Member member, List<String> places) {
        boolean known = member.id().equals(caller.memberId())
                || places.stream().anyMatch(own::contains)
                || reads(caller, guidedPaths, places);
        return known ? member.name() : FieldCipher.maskName(member.name());
    }
}
