package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.shared.Holder;

/** Tells the assessment how often mandatory items were attended. */
@ApplicationScoped
public class Attendance {

    private final CompletionRepository completions;

    Attendance(CompletionRepository completions) {
        this.completions = completions;
    }

    /**
     * Verified attendance of the mandatory items of the day's year up to that day: holder → item → count; what is absent
     * is nought.
     *
     * @param holders at most a few hundred at a time
     */
    public Map<UUID, Map<UUID, Integer>> verifiedCounts(LocalDate asOf, Holder.Type type, Collection<UUID> holders) {
        return completions.verifiedCounts(asOf, type, holders);
    }
}
