package org.dangjian.market.assessment.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results are shown from the first to the last day, both included. */
class PublicityTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 12);
    private static final LocalDate TO = LocalDate.of(2026, 1, 16);

    @ParameterizedTest
    @CsvSource({"2026-01-11,ANNOUNCED", "2026-01-12,RUNNING", "2026-01-16,RUNNING", "2026-01-17,ENDED"})
    void itRunsFromTheFirstToTheLastDay(LocalDate day, Publicity.Status status) {
        assertThat(announced("2026-01-10T01:30:00Z").status(day)).isEqualTo(status);
    }

    @Test
    void whatBeganOnPaperBeforeItWasEnteredHereSaysSo() {
        // The 12th begins in Shanghai at 16:00 UTC of the 11th.
        assertThat(announced("2026-01-11T16:00:00Z").isEnteredLate()).isFalse();
        Publicity late = announced("2026-01-12T16:00:00Z");
        assertThat(late.isEnteredLate()).isTrue();
        assertThat(PublicityView.of(late, false, TO).notes())
                .singleElement()
                .asString()
                .contains("补录");
    }

    /** Entered on Thursday the 29th, shown on paper from the 12th to the 16th: five working days from the 30th on. */
    @Test
    void whatIsEnteredLateKeepsTheFullTimeForObjections() {
        Publicity late = announced("2026-01-29T01:30:00Z");
        assertThat(late.objectionsUntil()).isEqualTo(LocalDate.of(2026, 2, 5));
        assertThat(late.takesObjections(LocalDate.of(2026, 2, 5))).isTrue();
        assertThat(late.isOver(LocalDate.of(2026, 2, 5))).isFalse();
        assertThat(late.isOver(LocalDate.of(2026, 2, 6))).isTrue();
        Publicity inTime = announced("2026-01-10T01:30:00Z");
        assertThat(inTime.objectionsUntil()).isEqualTo(TO);
        assertThat(inTime.isOver(TO.plusDays(1))).isTrue();
    }

    @Test
    void aYearWithoutHolidaysIsToldAndMembersGetNoOpenLink() {
        Publicity beyond = new Publicity(
                UUID.randomUUID(),
                FROM.plusYears(10),
                TO.plusYears(10),
                new WorkCalendar(),
                5,
                UUID.randomUUID(),
                Instant.parse("2036-01-10T01:30:00Z"));
        assertThat(PublicityView.of(beyond, false, FROM).notes())
                .singleElement()
                .asString()
                .contains("按周末计算");
        assertThat(PublicityView.of(beyond, false, FROM).openUrl()).isNull();
        assertThat(PublicityView.of(beyond, true, FROM).openUrl()).endsWith("/publicities/" + beyond.id());
    }

    private static Publicity announced(String at) {
        return new Publicity(UUID.randomUUID(), FROM, TO, new WorkCalendar(), 5, UUID.randomUUID(), Instant.parse(at));
    }
}
