package org.dangjian.market.governance.meeting.rhythm;

import java.time.LocalDate;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** How often a meeting is due: once in each month, quarter, half-year or year of the calendar, or not at all. */
@Labelled("Rhythm")
public enum Rhythm implements Titled {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    NONE(0);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** The first day of the period in which the day lies; of NONE the day itself. */
    LocalDate begin(LocalDate day) {
        return months == 0 ? day : LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    /** The last day of that period. */
    LocalDate end(LocalDate day) {
        return months == 0 ? day : begin(day).plusMonths(months).minusDays(1);
    }

    /** The first day of the period before that. */
    LocalDate beginBefore(LocalDate day) {
        return begin(day).minusMonths(months);
    }
}
