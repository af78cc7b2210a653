package org.dangjian.market.assessment.star;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** The quarters of a year. */
final class Quarters {

    private static final int MONTHS = 3;

    private Quarters() {}

    /** The last day of a quarter (1 to 4). */
    static LocalDate end(int year, int quarter) {
        return YearMonth.of(year, quarter * MONTHS).atEndOfMonth();
    }

    static int of(LocalDate day) {
        return day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The last quarter that is over on {@code day}, the first while none is. */
    static int over(LocalDate day) {
        int quarter = of(day);
        return Math.max(1, end(day.getYear(), quarter).isAfter(day) ? quarter - 1 : quarter);
    }
}
