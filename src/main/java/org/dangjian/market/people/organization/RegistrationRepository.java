package org.dangjian.market.people.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Report-ins of units, by either end. */
@ApplicationScoped
public class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private static final String ACTIVE = " r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)";

    public List<Registration> ofUnit(UUID unitId) {
        return list("unitId = ?1 order by validFrom, id", unitId);
    }

    public List<Registration> ofUnits(Collection<UUID> unitIds) {
        return list("unitId in ?1", unitIds);
    }

    /**
     * The communities and streets to which a unit, or the unit a branch belongs to, reports in on that day.
     *
     * @param path the path of the unit or of something below it
     */
    List<Organization> placesOf(String path, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select distinct c from Registration r join Organization u on u.id = r.unitId"
                                + " join Organization c on c.id = r.communityId"
                                + " where :path like concat(u.path, '%') and" + ACTIVE + " order by c.code",
                        Organization.class)
                .setParameter("path", path)
                .setParameter("day", day)
                .getResultList();
    }

    /** {@link #placesOf} for many units and branches at once: their ids and the paths of the places. */
    List<Object[]> placesOf(Collection<UUID> unitIds, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select distinct b.id, c.path, c.code from Organization b, Registration r"
                                + " join Organization u on u.id = r.unitId join Organization c on c.id = r.communityId"
                                + " where b.id in :units and b.path like concat(u.path, '%') and" + ACTIVE
                                + " order by c.code",
                        Object[].class)
                .setParameter("units", unitIds)
                .setParameter("day", day)
                .getResultList();
    }
}
