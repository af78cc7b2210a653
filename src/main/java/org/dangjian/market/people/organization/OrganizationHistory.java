package org.dangjian.market.people.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;

/** Keeps what organizations were called before. */
@ApplicationScoped
public class OrganizationHistory implements PanacheRepositoryBase<OrganizationPast, UUID> {

    private final BusinessDay clock;

    OrganizationHistory(BusinessDay clock) {
        this.clock = clock;
    }

    /** To be called before an organization is renamed; what it was called for part of a day only is not kept. */
    public void keep(Organization organization, String newName, String newPartyName) {
        boolean same = organization.name().equals(newName)
                && (newPartyName == null ? "" : newPartyName)
                        .equals(organization.givenPartyName() == null ? "" : organization.givenPartyName());
        LocalDate yesterday = clock.today().minusDays(1);
        if (!same
                && organization.existedOn(yesterday)
                && count("organizationId = ?1 and validTo = ?2", organization.id(), yesterday) == 0) {
            persist(new OrganizationPast(organization, yesterday, clock.now()));
        }
    }

    /** The names of those of these organizations that were called something else on that day. */
    Map<UUID, String> namesOn(LocalDate day, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty() && day.isBefore(clock.today())) {
            getEntityManager()
                    .createQuery(
                            "select p.organizationId, p.name from OrganizationPast p where p.organizationId in :ids"
                                    + " and p.validTo >= :day order by p.validTo",
                            Object[].class)
                    .setParameter("ids", ids)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(row -> names.putIfAbsent((UUID) row[0], (String) row[1]));
        }
        return names;
    }
}
