package org.dangjian.market.people.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.platform.reading.ReadOnce;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Answers where organizations stand and whose they are. The one place other features ask about the tree. */
@ApplicationScoped
public class OrganizationDirectory {

    private static final Role[] EVERYONE = Role.values();

    /** So many places are shown to somebody who looks for the own one. */
    private static final int MOST_CHOICES = 20;

    private final OrganizationRepository organizations;
    private final RegistrationRepository registrations;
    private final OrganizationHistory history;
    private final KnownUnits known;
    private final ReadOnce once;
    private final EntityManager database;
    private final BusinessDay clock;

    OrganizationDirectory(
            OrganizationRepository organizations,
            RegistrationRepository registrations,
            OrganizationHistory history,
            KnownUnits known,
            ReadOnce once,
            EntityManager database,
            BusinessDay clock) {
        this.organizations = organizations;
        this.registrations = registrations;
        this.history = history;
        this.known = known;
        this.once = once;
        this.database = database;
        this.clock = clock;
    }

    /** @throws Problem {@code not-found} */
    public Organization get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    public Optional<Organization> find(UUID id) {
        return organizations.findByIdOptional(id);
    }

    /** Whether nobody has made an organization yet. */
    public boolean isEmpty() {
        return organizations.count() == 0;
    }

    public Optional<Organization> findByCode(String code) {
        return organizations.findByCode(code);
    }

    public List<Organization> findByCodes(Collection<String> codes) {
        return organizations.findByCodes(codes);
    }

    /**
     * The organizations that bear one of these names below what the caller manages, or anywhere in the trees they belong to.
     *
     * @param managed whether only what the caller manages counts
     */
    public List<Organization> findByNames(Caller caller, Collection<String> names, boolean managed) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> paths = caller.paths(Role.KEEPERS).stream()
                .map(path -> managed ? path : path.substring(0, path.indexOf('/') + 1))
                .distinct()
                .toList();
        return organizations.findByNames(names, paths);
    }

    public List<Organization> findByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : organizations.list("id in ?1", ids);
    }

    /** All organizations at or below this path in the order of their paths. */
    public List<Organization> subtree(String path) {
        return organizations.list("path like ?1 order by path", path + "%");
    }

    /** The organizations on the way from the root to this path, itself included, root first. */
    public List<Organization> lineage(String path) {
        return organizations.list("code in ?1 order by length(path)", Arrays.asList(path.split("/")));
    }

    /** The streets and communities to which the unit at or above {@code path} reports in today. */
    public List<Organization> reportInPlaces(String path) {
        return registrations.placesOf(path, clock.today());
    }

    /** The paths of the places many units report in to today, by unit; units without any are absent. */
    public Map<UUID, List<String>> reportInPaths(Collection<UUID> unitIds) {
        return unitIds.isEmpty()
                ? Map.of()
                : registrations.placesOf(unitIds, clock.today()).stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** The names of these organizations as they were on a day; unknown ids are left out. */
    public Map<UUID, String> namesOn(LocalDate day, Collection<UUID> ids) {
        Map<UUID, String> names =
                findByIds(ids).stream().collect(Collectors.toMap(Organization::id, Organization::name));
        names.putAll(history.namesOn(day, ids));
        return names;
    }

    /** The places an organization belongs to: its own and those its unit reports in to. Scope checks use them. */
    public List<String> placesOf(Organization organization) {
        List<String> places = new ArrayList<>(List.of(organization.path()));
        reportInPlaces(organization.path()).forEach(place -> places.add(place.path()));
        return places;
    }

    /**
     * The unit whose own affairs these are (STATIONED_UNIT, else the BRANCH itself), or {@code null} for an office: two
     * accounts of one office are two people, two of one unit are not.
     */
    public UUID ownUnit(String path) {
        return QuarkusTransaction.isActive() && known.knows(path)
                ? known.of(path)
                : once.of(List.of("unit", path), () -> unitIn(lineage(path)));
    }

    /** Looks {@link #ownUnit} up for many at once, to be asked about later in the same transaction, which only reads. */
    public void prefetchUnits(Collection<String> paths) {
        Set<String> codes = new HashSet<>();
        paths.forEach(path -> codes.addAll(Arrays.asList(path.split("/"))));
        Map<String, Organization> byCode =
                findByCodes(codes).stream().collect(Collectors.toMap(Organization::code, Function.identity()));
        for (String path : paths) {
            known.put(
                    path,
                    unitIn(Arrays.stream(path.split("/"))
                            .map(byCode::get)
                            .filter(Objects::nonNull)
                            .toList()));
        }
    }

    private static UUID unitIn(List<Organization> lineage) {
        return lineage.stream()
                .filter(organization -> organization.level().isUnit())
                .map(Organization::id)
                .findFirst()
                .orElse(null);
    }

    /** The organization, if the caller may see it. */
    public Organization readable(Caller caller, UUID id) {
        Organization organization = get(id);
        List<String> scopes = readableScopes(caller);
        if (scopes != null
                && scopes.stream().noneMatch(organization.path()::startsWith)
                && !above(caller, organization)) {
            throw Problem.notFound();
        }
        return organization;
    }

    /** Communities for somebody who is about to register, at most twenty: id, name, name of the office above. */
    public List<Object[]> communitiesNamed(String part) {
        return organizations.communitiesNamed(part, MOST_CHOICES);
    }

    /** Whether the caller manages this organization: it lies in their part of the tree. */
    public boolean isManagedBy(Caller caller, Organization organization) {
        return caller.reaches(organization.path(), Role.KEEPERS);
    }

    /** @throws Problem {@code not-found} when it is not the caller's to change */
    public Organization managed(Caller caller, UUID id) {
        Organization organization = get(id);
        if (!isManagedBy(caller, organization)) {
            throw Problem.notFound();
        }
        return organization;
    }

    private static boolean above(Caller caller, Organization organization) {
        return caller.paths(EVERYONE).stream().anyMatch(path -> path.startsWith(organization.path()));
    }

    /**
     * The parts of the tree the caller reads: below their own, units that report in there, and the places their own unit
     * reports in to. {@code null} means the whole tree (SYSTEM_ADMIN).
     */
    List<String> readableScopes(Caller caller) {
        if (caller.has(Role.SYSTEM_ADMIN)) {
            return null;
        }
        List<String> scopes = new ArrayList<>(caller.paths(EVERYONE));
        for (String path : caller.paths(EVERYONE)) {
            scopes.addAll(database.createQuery(
                            "select distinct u.path from Registration r join Organization u on u.id = r.unitId"
                                    + " join Organization c on c.id = r.communityId where c.path like :scope"
                                    + " and r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)",
                            String.class)
                    .setParameter("scope", path + "%")
                    .setParameter("day", clock.today())
                    .getResultList());
            reportInPlaces(path).forEach(place -> scopes.add(place.path()));
        }
        return scopes.stream().distinct().toList();
    }
}
