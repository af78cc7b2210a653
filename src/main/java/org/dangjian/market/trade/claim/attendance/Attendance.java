package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/** Tells the assessment how often mandatory items were attended. */
@ApplicationScoped
public class Attendance {

    private final CompletionRepository completions;

    Attendance(CompletionRepository completions) {
        this.completions = completions;
    }

    /**
     * How a holder attended one item.
     *
     * @param days of the verified times, oldest first
     * @param pending times reported that wait for their verification
     */
    public record Attended(List<LocalDate> days, int pending) {

        /** Never attended, as far as anybody knows. */
        public static final Attended NEVER = new Attended(List.of(), 0);
    }

    /**
     * The days on which the mandatory items of the day's year were attended up to that day: holder → item → days; what
     * is absent was never attended.
     *
     * @param holders at most a few hundred at a time
     */
    public Map<UUID, Map<UUID, Attended>> days(LocalDate asOf, Holder.Type type, Collection<UUID> holders) {
        return completions.attended(asOf, type, holders);
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
