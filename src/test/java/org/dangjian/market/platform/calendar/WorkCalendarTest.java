package org.dangjian.market.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are counted as the State Council arranged them, and by weekends where it has not yet. */
class WorkCalendarTest {

    private final WorkCalendar calendar = new WorkCalendar();

    @ParameterizedTest
    @CsvSource({
        "2026-01-02,false", // 元旦放假，周五
        "2026-01-04,true", // 元旦调休上班，周日
        "2026-02-23,false", // 春节最后一天，周一
        "2026-02-28,true", // 春节调休上班，周六
        "2026-10-10,true", // 国庆节调休上班，周六
        "2026-11-22,false", // 周日
        "2026-11-23,true", // 周一
        "2025-10-08,false", // 国庆节、中秋节，周三
        "2025-09-28,true", // 调休上班，周日
        "2024-02-09,true", // 除夕，当年不放假
        "2024-05-11,true", // 劳动节调休上班，周六
        "2027-01-01,true" // 尚未公布，按周末计算
    })
    void aDayIsWorkedOrNot(LocalDate day, boolean worked) {
        assertThat(calendar.isWorked(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-12,2026-01-16", // a plain week
        "2026-01-04,2026-01-08", // begins on a Sunday that is worked
        "2026-01-10,2026-01-16", // begins on a Saturday that is not
        "2026-02-12,2026-02-25", // over the Spring Festival
        "2026-09-28,2026-10-09" // over the National Day
    })
    void fiveWorkedDaysEnd(LocalDate from, LocalDate to) {
        assertThat(calendar.lastOf(from, 5)).isEqualTo(to);
        assertThat(calendar.workedDays(from, to)).isEqualTo(5);
    }

    @Test
    void aYearWithoutHolidaysSaysSo() {
        assertThat(calendar.basis(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(WorkCalendar.Basis.PUBLISHED);
        assertThat(calendar.basis(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 6)))
                .isEqualTo(WorkCalendar.Basis.WEEKENDS);
    }
}
