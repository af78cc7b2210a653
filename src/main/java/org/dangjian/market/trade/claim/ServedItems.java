package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/** Tells which claimed items holders have done. */
@ApplicationScoped
public class ServedItems {

    private final ClaimRepository claims;

    ServedItems(ClaimRepository claims) {
        this.claims = claims;
    }

    /**
     * Verified claims on some items, served up to a day: holder → item → count; what is absent is nought.
     *
     * @param holders at most a few hundred at a time
     */
    public Map<UUID, Map<UUID, Integer>> verifiedCounts(
            LocalDate asOf, Holder.Type type, Collection<UUID> holders, Collection<UUID> items) {
        Map<UUID, Map<UUID, Integer>> counts = new HashMap<>();
        claims.getEntityManager()
                .createQuery(
                        "select c.holderId, c.itemId, count(c) from Claim c where c.holderId in :holders"
                                + " and c.holderType = :type and c.itemId in :items and c.status = VERIFIED"
                                + " and c.servedOn <= :day"
                                + " group by c.holderId, c.itemId",
                        Object[].class)
                .setParameter("holders", holders)
                .setParameter("type", type)
                .setParameter("items", items)
                .setParameter("day", asOf)
                .getResultStream()
                .forEach(row -> counts.computeIfAbsent((UUID) row[0], holder -> new HashMap<>())
                        .put((UUID) row[1], Math.toIntExact((Long) row[2])));
        return counts;
    }
}
