package org.dangjian.market.governance.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** The lists of a district: what is shipped, and over it what the district, or the city above it, made its own. */
@ApplicationScoped
public class DistrictKinds {

    private static final int MOST = 500;
    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager database;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;

    DistrictKinds(EntityManager database, OrganizationDirectory organizations, AuditTrail audit) {
        this.database = database;
        this.organizations = organizations;
        this.audit = audit;
    }

    /**
     * A list as it holds somewhere, in its order, closed entries included.
     *
     * @param organizationId where; {@code null} for wherever the caller belongs or works
     * @throws Problem {@code not-found}
     */
    @Transactional
    public List<DistrictKind> list(Caller caller, KindList list, UUID organizationId) {
        List<String> paths = organizationId == null
                ? caller.grants().stream()
                        .map(Caller.Grant::path)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of(organizations.readable(caller, organizationId).path());
        return at(list, paths);
    }

    /** @throws Problem {@code already-exists}, {@code validation-failed} */
    @Transactional
    public DistrictKind add(Caller caller, AddKind request) {
        Organization district = organizations
                .find(request.organizationId())
                .filter(found -> caller.reaches(found.path(), Role.DISTRICT_ADMIN))
                .filter(found -> found.level() == Level.DISTRICT || found.level() == Level.CITY)
                .orElseThrow(() -> Problem.invalid("organizationId", "请选择您管理的区县或市"));
        if (own(request.list(), List.of(district.id())).stream()
                .anyMatch(known ->
                        district.id().equals(known.districtId()) && known.code().equals(request.code()))) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        DistrictKind kind = new DistrictKind(request);
        database.persist(kind);
        database.flush();
        record(caller, "kind.added", kind, district);
        return kind;
    }

    /**
     * Renames, moves or closes a district's own entry.
     *
     * @throws Problem {@code not-found} for shipped ones, {@code version-stale}, {@code precondition-required}
     */
    @Transactional
    public DistrictKind update(Caller caller, UUID id, IfMatch version, UpdateKind request) {
        DistrictKind kind = database.find(DistrictKind.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (kind == null || kind.districtId() == null) {
            throw Problem.notFound();
        }
        Organization district = organizations.get(kind.districtId());
        if (!caller.reaches(district.path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        IfMatch.check(version, kind.version());
        kind.change(request);
        database.flush();
        record(caller, "kind.updated", kind, district);
        return kind;
    }

    /** What the entries of a list are called at a path, by their codes, closed ones included. */
    @Transactional
    public Map<String, String> titles(KindList list, String path) {
        return at(list, List.of(path)).stream().collect(Collectors.toMap(DistrictKind::code, DistrictKind::title));
    }

    /** The same of many places at once: by path, then by code. */
    @Transactional
    public Map<String, Map<String, String>> titles(KindList list, Collection<String> paths) {
        Map<String, UUID> owners = owners(paths);
        List<DistrictKind> known = own(list, owners.values());
        Map<String, Map<String, String>> titles = new HashMap<>();
        for (String path : paths) {
            titles.computeIfAbsent(
                    path,
                    place -> nearest(known, place, owners).stream()
                            .collect(Collectors.toMap(DistrictKind::code, DistrictKind::title)));
        }
        return titles;
    }

    /**
     * What an entry is called there.
     *
     * @throws Problem {@code validation-failed} naming {@code field}, for one that is not on the list, or closed
     */
    public String require(KindList list, String code, String path, String field) {
        return at(list, List.of(path)).stream()
                .filter(kind -> kind.code().equals(code) && !kind.isClosed())
                .map(DistrictKind::title)
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "没有这一类，或已停用，请从列表中选择"));
    }

    private List<DistrictKind> at(KindList list, List<String> paths) {
        Map<String, UUID> owners = owners(paths);
        List<DistrictKind> known = own(list, owners.values());
        Map<String, DistrictKind> shown = new HashMap<>();
        paths.forEach(path -> nearest(known, path, owners).forEach(kind -> shown.putIfAbsent(kind.code(), kind)));
        if (paths.isEmpty()) {
            known.forEach(kind -> shown.put(kind.code(), kind));
        }
        return shown.values().stream()
                .sorted(Comparator.comparing(DistrictKind::position).thenComparing(DistrictKind::code))
                .toList();
    }

    /** Of each code the entry of the nearest place above, else the shipped one. */
    private static Collection<DistrictKind> nearest(List<DistrictKind> known, String path, Map<String, UUID> owners) {
        Map<UUID, Integer> depth = new HashMap<>();
        owners.forEach((owner, id) -> {
            if (path.startsWith(owner)) {
                depth.put(id, owner.length());
            }
        });
        return known.stream()
                .filter(kind -> kind.districtId() == null || depth.containsKey(kind.districtId()))
                .collect(Collectors.toMap(
                        DistrictKind::code,
                        Function.identity(),
                        (one, other) ->
                                depth.getOrDefault(one.districtId(), 0) >= depth.getOrDefault(other.districtId(), 0)
                                        ? one
                                        : other))
                .values();
    }

    /** The organizations at and above these places, by their paths. */
    private Map<String, UUID> owners(Collection<String> paths) {
        Set<String> codes = paths.stream()
                .flatMap(path -> List.of(path.split("/")).stream())
                .collect(Collectors.toSet());
        return codes.isEmpty()
                ? Map.of()
                : organizations.findByCodes(codes).stream()
                        .collect(Collectors.toMap(Organization::path, Organization::id));
    }

    /** The shipped entries and those of these organizations. */
    private List<DistrictKind> own(KindList list, Collection<UUID> districts) {
        return database.createQuery(
                        "from DistrictKind k where k.kindList = :list and (k.districtId is null or k.districtId in :districts)"
                                + " order by k.position, k.code, k.id",
                        DistrictKind.class)
                .setParameter("list", list)
                .setParameter("districts", districts.isEmpty() ? Set.of(NONE) : districts)
                .setMaxResults(MOST)
                .getResultList();
    }

    private void record(Caller caller, String action, DistrictKind kind, Organization district) {
        audit.record(
                caller,
                AuditEntry.of(action, "kind", kind.id())
                        .in(district.path())
                        .with("list", kind.list())
                        .with("code", kind.code())
                        .with("closed", kind.isClosed()));
    }
}
