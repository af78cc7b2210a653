package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
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
     * Verified attendance of the mandatory items of a year: holder → item → count; what is absent is nought.
     *
     * @param holders at most a few hundred at a time
     */
    public Map<UUID, Map<UUID, Integer>> verifiedCounts(int year, Holder.Type type, Collection<UUID> holders) {
        return completions.verifiedCounts(year, type, holders);
    }
}
