package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Adjustments, newest first. */
@ApplicationScoped
class AdjustmentRepository implements Rows<Adjustment> {

    /**
     * Newest first.
     *
     * @param own holders whose adjustments are shown wherever they belong
     * @param paths parts of the tree: adjustments of holders there are shown
     */
    List<Adjustment> page(
            AdjustmentFilter filter,
            Collection<UUID> own,
            List<String> paths,
            LocalDate today,
            UUID before,
            int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query = new StringBuilder("(" + Reach.within("a", paths, today, parameters));
        add(query, parameters, "own", own.isEmpty() ? null : own, " or a.holderId in :own");
        query.append(')');
        add(query, parameters, "status", Terms.given(filter.status()), " and a.status in :status");
        add(query, parameters, "holderType", filter.holderType(), " and a.holderType = :holderType");
        add(query, parameters, "holderId", filter.holderId(), " and a.holderId = :holderId");
        add(query, parameters, "before", before, " and a.id < :before");
        return find("from Adjustment a where " + query + " order by a.id desc", parameters)
                .page(0, limit)
                .list();
    }

    /** What a holder got or lost by an entry of the catalogue in a year, as far as it still counts; in points. */
    long sum(UUID ruleId, Holder holder, int year) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(a.points), 0) from Adjustment a where a.ruleId = :rule"
                                + " and a.holderId = :holder and a.holderType = :type and a.status = APPROVED"
                                + " and year(a.occurredOn) = :year",
                        Long.class)
                .setParameter("rule", ruleId)
                .setParameter("holder", holder.id())
                .setParameter("type", holder.type())
                .setParameter("year", year)
                .getSingleResult();
    }

    /** What is proposed or approved for these holders. */
    List<Adjustment> standing(Collection<UUID> holderIds) {
        return holderIds.isEmpty()
                ? List.of()
                : list(
                        "holderId in ?1 and status in ?2",
                        holderIds,
                        List.of(Adjustment.Status.PROPOSED, Adjustment.Status.APPROVED));
    }

    /**
     * What is proposed or approved of a year: for an office whatever lies in its reach, for others what they proposed
     * themselves for whom they are responsible; in the order of days.
     */
    List<Adjustment> standing(Caller caller, int year, LocalDate today, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String query =
                "from Adjustment a where a.status in (PROPOSED, APPROVED) and a.occurredOn between :first and :last and ("
                        + Reach.within("a", caller.paths(Role.STAFF), today, parameters)
                        + " or a.proposedBy = :me and "
                        + Reach.within("a", caller.paths(Role.RESPONSIBLE), today, parameters)
                        + ") order by a.occurredOn, a.id";
        parameters.put("first", LocalDate.of(year, 1, 1));
        parameters.put("last", LocalDate.of(year, 12, 31));
        parameters.put("me", caller.accountId());
        return find(query, parameters).page(0, limit).list();
    }

    /** What an import proposed, locked until the transaction ends. */
    List<Adjustment> ofImport(UUID importId) {
        return find("importId = ?1 order by id", importId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static void add(
            StringBuilder query, Map<String, Object> parameters, String name, Object value, String term) {
        if (value != null) {
            query.append(term);
            parameters.put(name, value);
        }
    }
}
