package org.dangjian.market.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.shared.Holder;

/** Adjustments, newest first. */
@ApplicationScoped
class AdjustmentRepository implements PanacheRepositoryBase<Adjustment, UUID> {

    List<Adjustment> page(Adjustment.Status status, Holder.Type holderType, UUID holderId, UUID before, int limit) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        add(query, parameters, "status", status, " and status = :status");
        add(query, parameters, "holderType", holderType, " and holderType = :holderType");
        add(query, parameters, "holderId", holderId, " and holderId = :holderId");
        add(query, parameters, "before", before, " and id < :before");
        return find(query + " order by id desc", parameters).page(0, limit).list();
    }

    private static void add(
            StringBuilder query, Map<String, Object> parameters, String name, Object value, String term) {
        if (value != null) {
            query.append(term);
            parameters.put(name, value);
        }
    }

    /** The row as it is now, locked until the transaction ends. */
    Adjustment locked(Adjustment adjustment) {
        getEntityManager().refresh(adjustment, LockModeType.PESSIMISTIC_WRITE);
        return adjustment;
    }
}
