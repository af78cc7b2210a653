package org.dangjian.market.trade.ledger.adjustment;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.ledger.SourceCheck;
import org.dangjian.market.trade.ledger.SourceWords;

/** Points by an adjustment: one that was approved, or reversed since. */
@ApplicationScoped
class AdjustmentSources extends SourceCheck implements SourceWords {

    AdjustmentSources() {
        super(
                Source.Type.ADJUSTMENT,
                "exists (select 1 from Adjustment a where a.id = e.sourceId and a.status in (APPROVED, REVERSED))");
    }

    @Override
    public Map<UUID, Words> of(Collection<UUID> ids) {
        return Panache.getEntityManager()
                .createQuery("from Adjustment x where x.id in :ids", Adjustment.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Adjustment::id, one -> new Words(one.basis(), one.reason())));
    }
}
