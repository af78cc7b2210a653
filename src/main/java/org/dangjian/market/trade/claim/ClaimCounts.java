package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;

/** Counts the services a holder took on, for the monthly review; an offer taken up is the provider's work. */
@ApplicationScoped
public class ClaimCounts {

    /**
     * The claims of one holder on items of a year.
     *
     * @param claimed claims that stand or were done
     * @param done verified with a service up to the day
     * @param overdue ended because their time ran out
     */
    public record Counts(int claimed, int done, int overdue) {

        public static final Counts NONE = new Counts(0, 0, 0);

        private Counts plus(ClaimStatus status, long number, long served) {
            boolean stands = ClaimStatus.SERVING.contains(status) || status == ClaimStatus.VERIFIED;
            return new Counts(
                    claimed + (stands ? (int) number : 0),
                    done + (status == ClaimStatus.VERIFIED ? (int) served : 0),
                    overdue + (status == ClaimStatus.EXPIRED ? (int) number : 0));
        }
    }

    private final EntityManager database;

    ClaimCounts(EntityManager database) {
        this.database = database;
    }

    /**
     * Counts by holder; those without a claim are absent.
     *
     * @param asOf claims made later do not count, services later are not done yet
     */
    public Map<UUID, Counts> of(Holder.Type type, Collection<UUID> holders, LocalDate asOf) {
        if (holders.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = database.createQuery(
                        "select c.holderId, c.status, count(c), sum(case when c.servedOn <= :day then 1 else 0 end)"
                                + " from Claim c join Item i on i.id = c.itemId where c.holderType = :type"
                                + " and c.holderId in :holders and i.year = :year and c.claimed.at < :end"
                                + " and i.providerId is null"
                                + " group by c.holderId, c.status",
                        Object[].class)
                .setParameter("type", type)
                .setParameter("holders", holders)
                .setParameter("year", asOf.getYear())
                .setParameter("day", asOf)
                .setParameter(
                        "end", asOf.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant())
                .getResultList();
        Map<UUID, Counts> counts = new HashMap<>();
        for (Object[] row : rows) {
            UUID holder = (UUID) row[0];
            counts.put(
                    holder,
                    counts.getOrDefault(holder, Counts.NONE)
                            .plus((ClaimStatus) row[1], (Long) row[2], ((Number) row[3]).longValue()));
        }
        return counts;
    }
}
