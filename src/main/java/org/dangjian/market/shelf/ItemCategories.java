package org.dangjian.market.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;

/** The categories of items: the shipped ones and those a district adds. */
@ApplicationScoped
public class ItemCategories {

    private final EntityManager database;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;

    ItemCategories(EntityManager database, OrganizationDirectory organizations, AuditTrail audit) {
        this.database = database;
        this.organizations = organizations;
        this.audit = audit;
    }

    @Transactional
    public List<ItemCategory> list() {
        return database.createQuery("from ItemCategory c order by c.code", ItemCategory.class)
                .getResultList();
    }

    /** @throws Problem {@code already-exists}, {@code validation-failed} */
    @Transactional
    public ItemCategory add(Caller caller, AddCategory request) {
        organizations
                .find(request.organizationId())
                .filter(found -> caller.reaches(found.path(), Role.DISTRICT_ADMIN))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        if (database.find(ItemCategory.class, request.code()) != null) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        ItemCategory category = new ItemCategory(request.code(), request.title().strip(), request.organizationId());
        database.persist(category);
        database.flush();
        audit.record(
                caller,
                AuditEntry.of("category.added", "category", request.organizationId())
                        .with("code", request.code()));
        return category;
    }

    /** The titles of all categories by their codes. */
    @Transactional
    public Map<String, String> titles() {
        return list().stream().collect(Collectors.toMap(ItemCategory::code, ItemCategory::title));
    }

    /** @throws Problem {@code validation-failed} for a category nobody defined */
    void require(String code) {
        if (database.find(ItemCategory.class, code) == null) {
            throw Problem.invalid("category", "没有这个类别，请从类别列表中选择");
        }
    }
}
