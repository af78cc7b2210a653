package org.dangjian.market.assessment.rules.scheme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One mandatory item the holder owes in the year (应完成的必选项目). Met by the number of verified times, whatever points
 * the verification awarded.
 *
 * @param itemId the item; never null
 * @param title its title
 * @param points points of the item, 0 to {@value ScoreEntry#MOST_POINTS}
 * @param required times owed in the year
 * @param verified times verified so far
 * @param individual whether it comes from a recorded individual plan (一事一议)
 * @param attended the days of the verified times, oldest first; empty where only their number is known
 * @param pending times that were reported and wait for their verification
 * @param category code of the item's category, or null
 * @param lastDay the last day on which it can be attended; null for the last of the year
 * @param everyMonths length in months of the periods each of which holds one time, or null where it may be any day
 */
public record Duty(
        UUID itemId,
        String title,
        int points,
        int required,
        int verified,
        boolean individual,
        List<LocalDate> attended,
        int pending,
        String category,
        LocalDate lastDay,
        Integer everyMonths) {

    private static final int MONTHS = 12;

    public Duty {
        Objects.requireNonNull(itemId, "itemId");
        if (points < 0 || points > ScoreEntry.MOST_POINTS) {
            throw new IllegalArgumentException("points of a duty out of range: " + points);
        }
        attended = Lists.copy(attended);
    }

    /** A duty of which the number of times is known and nothing else; it can be attended to all year. */
    public Duty(UUID itemId, String title, int points, int required, int verified, boolean individual) {
        this(itemId, title, points, required, verified, individual, List.of(), 0, null, null, null);
    }

    /** The same duty as it stood on an earlier day. */
    public Duty asOf(LocalDate day) {
        return attended.isEmpty()
                ? this
                : new Duty(
                        itemId,
                        title,
                        points,
                        required,
                        (int) attended.stream().filter(on -> !on.isAfter(day)).count(),
                        individual,
                        attended.stream().filter(on -> !on.isAfter(day)).toList(),
                        pending,
                        category,
                        lastDay,
                        everyMonths);
    }

    /** Whether it was attended as often as owed. */
    public boolean isMet() {
        return verified >= required;
    }

    /** How often it is due by the end of the day's month: the year's times lie in equal parts over its months. */
    public int dueBy(LocalDate day) {
        return required * day.getMonthValue() / MONTHS;
    }

    /** Whether it was attended as often as it is due by now. */
    public boolean isOnPace(LocalDate day) {
        return verified >= dueBy(day);
    }

    /**
     * Whether the times that are missing can still be done from {@code today} on: no more than one a day, one a period
     * where it has periods, and none behind its last day. What was reported and is not verified yet counts as possible.
     */
    public boolean canStillBeMet(LocalDate today) {
        if (isMet()) {
            return true;
        }
        LocalDate yearEnd = LocalDate.of(today.getYear(), MONTHS, 31);
        LocalDate last = lastDay == null || lastDay.isAfter(yearEnd) ? yearEnd : lastDay;
        long possible = Math.max(0, ChronoUnit.DAYS.between(today, last) + 1);
        if (everyMonths != null && possible > 0) {
            long periods = period(last) - period(today) + 1L;
            boolean present =
                    attended.stream().anyMatch(on -> on.getYear() == today.getYear() && period(on) == period(today));
            possible = Math.min(possible, present ? periods - 1 : periods);
        }
        return verified + pending + possible >= required;
    }

    private int period(LocalDate day) {
        return (day.getMonthValue() - 1) / everyMonths;
    }

    /** The part of the points that stands for the times done so far, rounded down. */
    public int share() {
        return required <= 0 ? 0 : (int) ((long) points * Math.min(verified, required) / required);
    }
}
