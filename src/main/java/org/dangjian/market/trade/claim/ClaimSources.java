package org.dangjian.market.trade.claim;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.ledger.SourceCheck;
import org.dangjian.market.trade.ledger.SourceWords;

/** Points for a claim: one that was verified, or reversed since. */
@ApplicationScoped
class ClaimSources extends SourceCheck implements SourceWords {

    ClaimSources() {
        super(
                Source.Type.CLAIM,
                "exists (select 1 from Claim c where c.id = e.sourceId and c.status in (VERIFIED, REVERSED))");
    }

    @Override
    public Map<UUID, Words> of(Collection<UUID> ids) {
        return Panache.getEntityManager()
                .createQuery("from Claim x where x.id in :ids", Claim.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Claim::id, one -> new Words(null, one.reason())));
    }
}
