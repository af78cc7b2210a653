package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.Lists;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;

/**
 * Everything one evaluation looks at: one holder in one calendar year.
 *
 * @param holder who is judged
 * @param year calendar year
 * @param asOf day as of which is judged (Asia/Shanghai); what happened later does not count yet
 * @param live true for a standing within the year, which gives no band (unless the scheme has provisional bands) and
 *     lists what is missing; false for a run or a simulation, which judges as if the year ended on {@code asOf}
 * @param individualPlan whether an individual plan (一事一议) is recorded for the year
 * @param duties mandatory items owed, in the order in which findings shall name them
 * @param entries live SCORE entries, in any order
 * @param events recorded events, in any order
 * @throws IllegalArgumentException when the points of the entries add up to more than a thousand million
 */
public record Facts(
        HolderTraits holder,
        int year,
        LocalDate asOf,
        boolean live,
        boolean individualPlan,
        List<Duty> duties,
        List<ScoreEntry> entries,
        List<HolderEvent> events) {

    private static final long MOST_POINTS_IN_ALL = 1_000_000_000L;

    public Facts {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(asOf, "asOf");
        duties = Lists.copy(duties);
        entries = Lists.copy(entries);
        events = Lists.copy(events);
        long sum = 0;
        for (ScoreEntry entry : entries) {
            sum += Math.abs(entry.points());
        }
        for (Duty duty : duties) {
            sum += duty.points();
        }
        if (sum > MOST_POINTS_IN_ALL) {
            throw new IllegalArgumentException("points of one holder out of range: " + sum);
        }
    }

    /** The same holder's year as of another day of it. */
    public Facts asOf(LocalDate day) {
        List<Duty> then = duties.stream().map(duty -> duty.asOf(day)).toList();
        return new Facts(holder, year, day, live, individualPlan, then, entries, events);
    }

    /** The quarter (1 to 4) of the year in which it is judged. */
    int quarter() {
        return asOf.getYear() > year ? 4 : (asOf.getMonthValue() + 2) / 3;
    }

    /** Whether the year is judged before it is over. */
    boolean isBeforeTheEnd() {
        return asOf.isBefore(LocalDate.of(year, 12, 31));
    }

    /** Whether something that happened on {@code date} counts in this evaluation. */
    boolean covers(LocalDate date) {
        return date.getYear() == year && !date.isAfter(asOf);
    }
}
