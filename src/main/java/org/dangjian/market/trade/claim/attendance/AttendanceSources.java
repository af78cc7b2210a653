package org.dangjian.market.trade.claim.attendance;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.ledger.SourceCheck;
import org.dangjian.market.trade.ledger.SourceWords;

/** Points for attendance. */
@ApplicationScoped
class AttendanceSources extends SourceCheck implements SourceWords {

    AttendanceSources() {
        super(Source.Type.COMPLETION, "exists (select 1 from Completion c where c.id = e.sourceId)");
    }

    @Override
    public Map<UUID, Words> of(Collection<UUID> ids) {
        return Panache.getEntityManager()
                .createQuery("from Completion x where x.id in :ids", Completion.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Completion::id, one -> new Words(null, one.reason())));
    }
}
