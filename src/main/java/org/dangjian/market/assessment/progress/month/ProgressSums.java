package org.dangjian.market.assessment.progress.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The figures of some holders added up, wherever they were read. */
record ProgressSums(
        long holders,
        long mandatoryMet,
        Long mandatoryOnPace,
        long claimed,
        long done,
        long overdue,
        long points,
        long toRemind,
        LocalDate asOf,
        Instant takenAt) {

    /** A row of holders, mandatory met, on pace, claimed, done, overdue, points, to remind, as of, taken at. */
    static ProgressSums of(Object[] row) {
        return new ProgressSums(
                number(row[0]),
                number(row[1]),
                row[2] == null ? null : Long.valueOf(number(row[2])),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                (LocalDate) row[8],
                (Instant) row[9]);
    }

    static ProgressSums of(List<Progress> all) {
        long met = 0;
        long onPace = 0;
        long claimed = 0;
        long done = 0;
        long overdue = 0;
        long points = 0;
        long toRemind = 0;
        for (Progress one : all) {
            met += one.mandatoryDone() == one.mandatoryOwed() ? 1 : 0;
            onPace += one.mandatoryOnPace() == one.mandatoryOwed() ? 1 : 0;
            claimed += one.claims().claimed();
            done += one.claims().done();
            overdue += one.claims().overdue();
            points += one.points();
            toRemind += one.reasons().isEmpty() ? 0 : 1;
        }
        return new ProgressSums(all.size(), met, onPace, claimed, done, overdue, points, toRemind, null, null);
    }

    ProgressSummary of(YearMonth month, long needsUnanswered) {
        return new ProgressSummary(
                month.getYear(),
                month.getMonthValue(),
                holders,
                mandatoryMet,
                mandatoryOnPace,
                claimed,
                done,
                overdue,
                points,
                toRemind,
                needsUnanswered,
                asOf,
                takenAt);
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
