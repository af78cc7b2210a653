package org.dangjian.market.people.holder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.member.MemberSnapshot;
import org.dangjian.market.people.member.MemberSnapshots;
import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.HolderNames;
import org.dangjian.market.platform.reading.ReadOnce;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;

/** Answers who a holder is, whichever kind, and which unit is theirs. */
@ApplicationScoped
public class HolderDirectory implements HolderNames {

    private final MemberDirectory members;
    private final MemberSnapshots past;
    private final OrganizationDirectory organizations;
    private final Residents residents;
    private final KnownHolders known;
    private final ReadOnce once;
    private final BusinessDay clock;

    HolderDirectory(
            MemberSnapshots past,
            MemberDirectory members,
            OrganizationDirectory organizations,
            Residents residents,
            KnownHolders known,
            ReadOnce once,
            BusinessDay clock) {
        this.past = past;
        this.known = known;
        this.once = once;
        this.clock = clock;
        this.members = members;
        this.organizations = organizations;
        this.residents = residents;
    }

    /** @throws Problem {@code not-found} */
    public HolderPlace get(Holder holder) {
        return find(holder).orElseThrow(Problem::notFound);
    }

    @Override
    public Map<Holder, String> namesOf(Collection<Holder> several) {
        Map<Holder, String> names = new HashMap<>();
        findAll(several).forEach((holder, place) -> names.put(holder, place.name()));
        return names;
    }

    public Optional<HolderPlace> find(Holder holder) {
        HolderPlace looked = QuarkusTransaction.isActive() ? known.get(holder) : null;
        return looked == null ? once.of(List.of("place", holder), () -> lookUp(holder)) : Optional.of(looked);
    }

    /** {@link #find}, once in a transaction: for deeds that do not change who somebody is or where they belong. */
    public Optional<HolderPlace> findOnce(Holder holder) {
        HolderPlace looked = known.get(holder);
        if (looked != null) {
            return Optional.of(looked);
        }
        Optional<HolderPlace> found = lookUp(holder);
        found.ifPresent(place -> known.put(Map.of(holder, place)));
        return found;
    }

    private Optional<HolderPlace> lookUp(Holder holder) {
        return switch (holder.type()) {
            case MEMBER ->
                members.findPlaced(holder.id()).map(placed -> ofMember(holder, placed.member(), placed.places()));
            case ORGANIZATION -> organizations.find(holder.id()).map(unit -> ofOrganization(holder, unit));
            case RESIDENT ->
                Optional.ofNullable(residents.places(List.of(holder.id())).get(holder.id()));
        };
    }

    /**
     * Looks many up at once, to be asked about one by one later in the same transaction, which only reads: {@link #find} and
     * {@link #isOwnCase} of them ask nothing more.
     */
    public void prefetch(Caller caller, Collection<Holder> several) {
        Map<Holder, HolderPlace> found = findAll(new HashSet<>(several));
        known.put(found);
        Set<String> paths = new HashSet<>();
        found.values().forEach(place -> paths.add(place.homePath()));
        paths.addAll(members.ownPaths(caller));
        organizations.prefetchUnits(paths);
    }

    /** What items were aimed by on a day, of the members among these holders. */
    public Map<Holder, MemberTraits> traitsOn(LocalDate day, Collection<Holder> several) {
        return past.snapshots(ids(several, Holder.Type.MEMBER), day).stream()
                .collect(Collectors.toMap((MemberSnapshot member) -> Holder.member(member.id()), MemberTraits::of));
    }

    /** {@link #find} for many in a few queries; who is not there is absent. */
    public Map<Holder, HolderPlace> findAll(Collection<Holder> several) {
        Map<Holder, HolderPlace> found = new HashMap<>();
        List<Member> all = members.findByIds(ids(several, Holder.Type.MEMBER));
        Map<UUID, List<String>> places = members.placesOf(all);
        all.forEach(member -> {
            Holder holder = Holder.member(member.id());
            found.put(holder, ofMember(holder, member, places.get(member.id())));
        });
        List<UUID> units = ids(several, Holder.Type.ORGANIZATION);
        Map<UUID, List<String>> reportIns = organizations.reportInPaths(units);
        organizations.findByIds(units).forEach(unit -> {
            Holder holder = Holder.organization(unit.id());
            List<String> own = reportIns.getOrDefault(unit.id(), List.of());
            found.put(holder, new HolderPlace(holder, unit.name(), unit.path(), own));
        });
        residents
                .places(ids(several, Holder.Type.RESIDENT))
                .values()
                .forEach(place -> found.put(place.holder(), place));
        return found;
    }

    private static List<UUID> ids(Collection<Holder> several, Holder.Type type) {
        return several.stream()
                .filter(holder -> holder.type() == type)
                .map(Holder::id)
                .distinct()
                .toList();
    }

    /**
     * The {@link HolderPlace#closingPaths} of holders; of members without what {@link #get} looks up beside it, all at once.
     *
     * @throws Problem {@code not-found}
     */
    public Map<Holder, List<String>> closingPaths(Collection<Holder> several) {
        Map<Holder, List<String>> paths = new HashMap<>();
        List<Holder> unknown = new ArrayList<>();
        for (Holder holder : several) {
            HolderPlace place = known.get(holder);
            if (place == null) {
                unknown.add(holder);
            } else {
                paths.put(holder, place.closingPaths());
            }
        }
        if (unknown.size() == 1) {
            Holder one = unknown.getFirst();
            paths.put(one, findOnce(one).orElseThrow(Problem::notFound).closingPaths());
            return paths;
        }
        List<Member> found = members.findByIds(ids(unknown, Holder.Type.MEMBER));
        organizations.findByIds(found.stream().map(Member::branchId).collect(Collectors.toSet()));
        found.forEach(member -> paths.put(Holder.member(member.id()), List.of(branchPath(member))));
        for (Holder holder : unknown) {
            if (holder.type() != Holder.Type.MEMBER) {
                paths.put(holder, get(holder).closingPaths());
            } else if (!paths.containsKey(holder)) {
                throw Problem.notFound();
            }
        }
        return paths;
    }

    /**
     * Whether deciding about this holder would be deciding about oneself or one's own unit (STATIONED_UNIT, else BRANCH;
     * an office is no unit).
     */
    public boolean isOwnCase(Caller caller, HolderPlace place) {
        return caller.isConcernedAs(place.holder()) || members.isOwnUnit(caller, place.homePath());
    }

    /** @param places the own branch first, then where the member reports in */
    private HolderPlace ofMember(Holder holder, Member member, List<String> places) {
        String home = places.getFirst();
        List<String> reportIns =
                places.stream().filter(place -> !place.equals(home)).toList();
        return new HolderPlace(holder, member.name(), home, reportIns, MemberTraits.of(member, clock.today()));
    }

    private HolderPlace ofOrganization(Holder holder, Organization unit) {
        List<String> reportIns = organizations.reportInPlaces(unit.path()).stream()
                .map(Organization::path)
                .toList();
        return new HolderPlace(holder, unit.name(), unit.path(), reportIns);
    }

    private String branchPath(Member member) {
        return organizations.get(member.branchId()).path();
    }
}
