package org.dangjian.market.trade.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Dispatches. */
@ApplicationScoped
class DispatchRepository implements Rows<Dispatch> {

    /** The one that waits for this holder's answer on this item. */
    Optional<Dispatch> open(UUID itemId, Holder holder) {
        return list("openKey", Dispatch.openKey(itemId, holder)).stream().findFirst();
    }

    /** Those that wait although their last day lies before {@code today}, or their item is off the shelf. */
    List<Dispatch> pointless(LocalDate today, int limit) {
        return find(
                        "from Dispatch d where d.status = OPEN and (d.answerBy < ?1 or exists"
                                + " (select 1 from Item i where i.id = d.itemId and i.status <> PUBLISHED))"
                                + " order by d.id",
                        today)
                .page(0, limit)
                .list();
    }

    /**
     * Newest first.
     *
     * @param own ids of holders whose dispatches are shown, the caller's
     * @param paths parts of the tree: dispatches of items there and to holders there are shown
     */
    List<Dispatch> page(DispatchFilter filter, Collection<UUID> own, List<String> paths, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("(1 = 0");
        if (!own.isEmpty()) {
            where.append(" or d.holderId in :own");
            parameters.put("own", own);
        }
        for (int i = 0; i < paths.size(); i++) {
            String path = ":path" + i;
            where.append(" or o.path like ").append(path);
            where.append(" or d.holderId in (select h.id from Organization h where h.path like ")
                    .append(path);
            where.append(") or d.holderId in (select m.id from Member m join Organization b on b.id = m.branchId"
                            + " where b.path like ")
                    .append(path)
                    .append(')');
            parameters.put("path" + i, paths.get(i) + "%");
        }
        where.append(')');
        if (Terms.given(filter.status()) != null) {
            where.append(" and d.status in :status");
            parameters.put("status", filter.status());
        }
        if (filter.itemId() != null) {
            where.append(" and d.itemId = :item");
            parameters.put("item", filter.itemId());
        }
        if (before != null) {
            where.append(" and d.id < :before");
            parameters.put("before", before);
        }
        var query = getEntityManager()
                .createQuery(
                        "select d from Dispatch d join Item i on i.id = d.itemId"
                                + " join Organization o on o.id = i.organizationId where " + where
                                + " order by d.id desc",
                        Dispatch.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
