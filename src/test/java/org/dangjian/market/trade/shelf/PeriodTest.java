package org.dangjian.market.trade.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months and quarters by name. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01, 2026-Q1",
        "2026-03-31, 2026-03, 2026-Q1",
        "2026-04-01, 2026-04, 2026-Q2",
        "2026-12-31, 2026-12, 2026-Q4"
    })
    void everyDayLiesInOneMonthAndOneQuarter(LocalDate day, String month, String quarter) {
        assertThat(Period.of(Every.MONTH, day).code()).isEqualTo(month);
        assertThat(Period.of(Every.QUARTER, day).code()).isEqualTo(quarter);
    }

    @Test
    void theYearTurnsFromOnePeriodToTheNext() {
        LocalDate day = LocalDate.of(2026, 12, 15);
        assertThat(Period.of(Every.MONTH, day).next().code()).isEqualTo("2027-01");
        assertThat(Period.of(Every.QUARTER, day).next().code()).isEqualTo("2027-Q1");
        assertThat(Period.of(Every.QUARTER, day).next().title()).isEqualTo("2027年第1季度");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2026-01"})
    void aCodeReadBackIsTheSamePeriod(String code) {
        assertThat(Period.parse(Every.MONTH, code).orElseThrow().code()).isEqualTo(code);
        assertThat(Period.parse(Every.QUARTER, code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q0", "2026-Q5", "2026-q1", "26-Q1", "", "2026-Q1 "})
    void whatIsNoQuarterIsNotRead(String code) {
        assertThat(Period.parse(Every.QUARTER, code)).isEmpty();
    }
}
