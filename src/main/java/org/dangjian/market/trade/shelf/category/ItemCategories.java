package org.dangjian.market.trade.shelf.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** The categories of items: the shipped ones and those a district adds. */
@ApplicationScoped
public class ItemCategories {

    private static final int MOST = 500;
    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager database;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;

    ItemCategories(EntityManager database, OrganizationDirectory organizations, AuditTrail audit) {
        this.database = database;
        this.organizations = organizations;
        this.audit = audit;
    }

    /**
     * The shipped categories and those of the districts the caller belongs to or works for.
     *
     * @param organizationId those that hold there alone, or {@code null}
     * @throws Problem {@code not-found}
     */
    @Transactional
    public List<ItemCategory> list(Caller caller, UUID organizationId) {
        List<String> paths = organizationId == null
                ? caller.grants().stream()
                        .map(Caller.Grant::path)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of(organizations.readable(caller, organizationId).path());
        return at(paths);
    }

    /** @throws Problem {@code already-exists}, {@code validation-failed} */
    @Transactional
    public ItemCategory add(Caller caller, AddCategory request) {
        Organization office = organizations
                .find(request.organizationId())
                .filter(found -> caller.reaches(found.path(), Role.DISTRICT_ADMIN))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        if (at(List.of(office.path())).stream().anyMatch(known -> known.code().equals(request.code()))) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        ItemCategory category = new ItemCategory(request);
        database.persist(category);
        database.flush();
        record(caller, "category.added", category, office);
        return category;
    }

    /**
     * Renames or closes a district's own category.
     *
     * @throws Problem {@code not-found} for shipped ones, {@code version-stale}, {@code precondition-required}
     */
    @Transactional
    public ItemCategory update(Caller caller, UUID id, IfMatch version, UpdateCategory request) {
        ItemCategory category = database.find(ItemCategory.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (category == null || category.organizationId() == null) {
            throw Problem.notFound();
        }
        Organization office = organizations.get(category.organizationId());
        if (!caller.reaches(office.path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        IfMatch.check(version, category.version());
        category.change(request);
        database.flush();
        record(caller, "category.updated", category, office);
        return category;
    }

    /** What the categories that hold at a path are called, by their codes, closed ones included. */
    @Transactional
    public Map<String, String> titles(String path) {
        return at(List.of(path)).stream()
                .collect(Collectors.toMap(ItemCategory::code, ItemCategory::title, (shipped, own) -> own));
    }

    /** The categories that hold at a path, closed ones included. */
    public List<ItemCategory> at(String path) {
        return at(List.of(path));
    }

    /** What a category is called among these; its code where it is not among them. */
    public static String title(List<ItemCategory> there, String code) {
        return there.stream()
                .filter(category -> category.code().equals(code))
                .map(ItemCategory::title)
                .findFirst()
                .orElse(code);
    }

    /** @throws Problem {@code validation-failed} for a category that does not hold there, or is closed */
    public void require(String code, UUID organizationId) {
        boolean known = at(List.of(organizations.get(organizationId).path())).stream()
                .anyMatch(category -> category.code().equals(code) && !category.isClosed());
        if (!known) {
            throw Problem.invalid("category", "没有这个类别，请从类别列表中选择");
        }
    }

    private List<ItemCategory> at(List<String> paths) {
        Set<UUID> offices = paths.stream()
                .flatMap(path -> organizations.lineage(path).stream())
                .map(Organization::id)
                .collect(Collectors.toSet());
        return database.createQuery(
                        "from ItemCategory c where c.organizationId is null or c.organizationId in :offices"
                                + " order by c.code, c.id",
                        ItemCategory.class)
                .setParameter("offices", offices.isEmpty() ? Set.of(NONE) : offices)
                .setMaxResults(MOST)
                .getResultList();
    }

    private void record(Caller caller, String action, ItemCategory category, Organization office) {
        audit.record(
                caller,
                AuditEntry.of(action, "category", category.id())
                        .in(office.path())
                        .with("code", category.code())
                        .with("closed", category.isClosed()));
    }
}
