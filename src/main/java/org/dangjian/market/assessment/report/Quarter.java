package org.dangjian.market.assessment.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A quarter of a calendar year in Asia/Shanghai.
 *
 * @param number 1 to 4
 */
record Quarter(int year, int number) {

    /** The one a day lies in. */
    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }
}
