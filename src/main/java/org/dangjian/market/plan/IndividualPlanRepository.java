package org.dangjian.market.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Individual plans. */
@ApplicationScoped
class IndividualPlanRepository implements PanacheRepositoryBase<IndividualPlan, UUID> {

    List<IndividualPlan> recorded(int year, Collection<UUID> memberIds) {
        return list("year = ?1 and memberId in ?2 and status = RECORDED", year, memberIds);
    }

    /** The plans on record of that year that have a line for the item. */
    List<IndividualPlan> recordedWith(UUID itemId, int year, Collection<UUID> memberIds) {
        return list(
                "select p from IndividualPlan p join p.lines l where p.year = ?1 and p.memberId in ?2 and p.status = RECORDED"
                        + " and l.itemId = ?3",
                year,
                memberIds,
                itemId);
    }

    boolean haveChangedSince(int year, String path, Instant since) {
        return !getEntityManager()
                .createQuery(
                        "select p.id from IndividualPlan p join Member m on m.id = p.memberId"
                                + " join Organization b on b.id = m.branchId where p.year = :year and b.path like :path"
                                + " and (p.status = RECORDED and p.recordedAt >= :since or p.revokedAt >= :since)",
                        UUID.class)
                .setParameter("year", year)
                .setParameter("path", path + "%")
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The row as it is now, locked until the transaction ends. */
    IndividualPlan locked(IndividualPlan plan) {
        getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_WRITE);
        return plan;
    }

    /**
     * Newest first.
     *
     * @param own the member whose plans are shown, or {@code null}
     * @param paths parts of the tree: plans of members whose branch or report-in lies there on {@code day} are shown
     */
    List<IndividualPlan> page(PlanFilter filter, UUID own, List<String> paths, LocalDate day, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("(1 = 0");
        add(where, parameters, " or m.id = :own", "own", own);
        for (int i = 0; i < paths.size(); i++) {
            where.append(" or b.path like :path")
                    .append(i)
                    .append(" or m.id in (select r.memberId from MemberRegistration r join Organization c on c.id ="
                            + " r.communityId where r.validFrom <= :day"
                            + " and (r.validTo is null or r.validTo >= :day) and c.path like :path")
                    .append(i)
                    .append(')');
            parameters.put("path" + i, paths.get(i) + "%");
        }
        where.append(')');
        if (!paths.isEmpty()) {
            parameters.put("day", day);
        }
        add(where, parameters, " and p.year = :year", "year", filter.year());
        add(where, parameters, " and p.memberId = :member", "member", filter.memberId());
        add(where, parameters, " and p.status = :status", "status", filter.status());
        add(where, parameters, " and p.id < :before", "before", before);
        var query = getEntityManager()
                .createQuery(
                        "select p from IndividualPlan p join Member m on m.id = p.memberId"
                                + " join Organization b on b.id = m.branchId where " + where + " order by p.id desc",
                        IndividualPlan.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String term, String name, Object value) {
        if (value != null) {
            where.append(term);
            parameters.put(name, value);
        }
    }
}
