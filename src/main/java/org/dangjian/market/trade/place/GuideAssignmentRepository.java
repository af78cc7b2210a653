package org.dangjian.market.trade.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.Rows;

/** Assignments by guide and by place. */
@ApplicationScoped
class GuideAssignmentRepository implements Rows<GuideAssignment> {

    private static final String ACTIVE =
            " and g.liveKey is not null and g.validFrom <= :day" + " and (g.validTo is null or g.validTo >= :day)";

    /** The newest first. */
    List<GuideAssignment> of(Collection<UUID> accounts) {
        return accounts.isEmpty() ? List.of() : list("accountId in ?1 order by id desc", accounts);
    }

    /** Those at a point that nobody ended. */
    List<GuideAssignment> openAt(UUID pointId) {
        return list("pointId = ?1 and liveKey is not null order by id", pointId);
    }

    /** Who works at the point that day. */
    List<UUID> guidesAt(UUID pointId, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select g.accountId from GuideAssignment g where g.pointId = :point" + ACTIVE
                                + " order by g.id",
                        UUID.class)
                .setParameter("point", pointId)
                .setParameter("day", day)
                .getResultList();
    }

    /** The open points where a guide works that day, each with its path in the tree. */
    List<Object[]> pointsOf(UUID account, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select p, o.path from GuideAssignment g join ServicePoint p on p.id = g.pointId"
                                + " join Organization o on o.id = p.organizationId"
                                + " where g.accountId = :account and p.closedOn is null" + ACTIVE,
                        Object[].class)
                .setParameter("account", account)
                .setParameter("day", day)
                .getResultList();
    }

    /** The units a guide works with that day. */
    List<Organization> unitsOf(UUID account, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select o from GuideAssignment g join Organization o on o.id = g.organizationId"
                                + " where g.accountId = :account" + ACTIVE,
                        Organization.class)
                .setParameter("account", account)
                .setParameter("day", day)
                .getResultList();
    }
}
