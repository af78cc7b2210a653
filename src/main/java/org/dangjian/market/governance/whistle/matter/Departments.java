package org.dangjian.market.governance.whistle.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Problem;

/** The departments of a district: units of the kind DEPARTMENT below it. */
@ApplicationScoped
public class Departments {

    private static final int MOST = 500;

    private final OrganizationDirectory organizations;
    private final EntityManager database;

    Departments(OrganizationDirectory organizations, EntityManager database) {
        this.organizations = organizations;
        this.database = database;
    }

    /** The district a place lies in; the root where no district is above it. */
    public Organization districtOf(String path) {
        List<Organization> lineage = organizations.lineage(path);
        return lineage.stream()
                .filter(above -> above.level() == Level.DISTRICT)
                .findFirst()
                .orElseGet(lineage::getFirst);
    }

    /** In the order of their codes. */
    public List<Organization> of(Organization district) {
        return database.createQuery(
                        "from Organization o where o.kind = DEPARTMENT and o.path like :path order by o.code",
                        Organization.class)
                .setParameter("path", district.path() + "%")
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Lets pass only departments of this district.
     *
     * @throws Problem {@code validation-failed} naming the field
     */
    public void require(Organization district, String field, Collection<UUID> ids) {
        long known = ids.isEmpty()
                ? 0
                : database.createQuery(
                                "select count(o) from Organization o where o.kind = DEPARTMENT and o.path like :path"
                                        + " and o.id in :ids",
                                Long.class)
                        .setParameter("path", district.path() + "%")
                        .setParameter("ids", ids)
                        .getSingleResult();
        if (known != new HashSet<>(ids).size()) {
            throw Problem.invalid(field, "没有这个职能部门，请从本区的职能部门中选择");
        }
    }
}
