package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;
import org.dangjian.market.platform.writes.Writes;

/** Orders. */
@ApplicationScoped
class RedemptionRepository implements Rows<Redemption> {

    private final Writes writes;

    RedemptionRepository(Writes writes) {
        this.writes = writes;
    }

    /** A new order. */
    void add(Redemption order) {
        writes.insert(order);
    }

    /** What became of an order. */
    void save(Redemption order) {
        writes.update(order);
    }

    Optional<Redemption> findByCode(String code) {
        return find("pickupCode", code).firstResultOptional();
    }

    /** How many pieces of a gift a member has or waits for. To be asked while the member's credit is locked. */
    long countOf(UUID giftId, UUID memberId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(r.quantity), 0) from Redemption r where r.memberId = :member"
                                + " and r.giftId = :gift and r.status in :counted",
                        Long.class)
                .setParameter("member", memberId)
                .setParameter("gift", giftId)
                .setParameter("counted", RedemptionStatus.COUNTED)
                .getSingleResult();
    }

    List<UUID> overdue(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select r.id from Redemption r where r.status = RESERVED and r.expiresAt <= :now"
                                + " order by r.expiresAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Newest first.
     *
     * @param own the member whose orders are shown, or {@code null}
     * @param paths parts of the tree: orders of gifts given there and of members there are shown
     */
    List<Redemption> page(RedemptionFilter filter, UUID own, List<String> paths, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("(1 = 0");
        add(where, parameters, " or r.memberId = :own", "own", own);
        for (int i = 0; i < paths.size(); i++) {
            where.append(" or o.path like :path")
                    .append(i)
                    .append(" or b.path like :path")
                    .append(i);
            parameters.put("path" + i, paths.get(i) + "%");
        }
        where.append(')');
        add(where, parameters, " and r.status in :status", "status", Terms.given(filter.status()));
        add(where, parameters, " and r.giftId = :gift", "gift", filter.giftId());
        add(where, parameters, " and r.memberId = :member", "member", filter.memberId());
        add(where, parameters, " and r.id < :before", "before", before);
        var query = getEntityManager()
                .createQuery(
                        "select r from Redemption r join Gift g on g.id = r.giftId"
                                + " join Organization o on o.id = g.organizationId"
                                + " join Member m on m.id = r.memberId join Organization b on b.id = m.branchId where "
                                + where + " order by r.id desc",
                        Redemption.class);
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
