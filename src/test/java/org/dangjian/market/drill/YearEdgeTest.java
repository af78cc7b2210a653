package org.dangjian.market.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Function;
import org.dangjian.market.platform.shared.BusinessDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What day and year it is at midnight in Shanghai, wherever the JVM believes to be. */
class YearEdgeTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-12-31T16:00:00Z");
    private static final List<Instant> AROUND = List.of(
            MIDNIGHT.minusSeconds(8 * 3600),
            MIDNIGHT.minusNanos(1),
            MIDNIGHT,
            MIDNIGHT.plusSeconds(8 * 3600 - 1),
            MIDNIGHT.plusSeconds(8 * 3600),
            MIDNIGHT.plusSeconds(16 * 3600));

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void home() {
        TimeZone.setDefault(before);
    }

    @Test
    void todayChangesAtMidnightInShanghaiInEveryZoneOfTheJvm() {
        for (String zone : House.ZONES) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(at(MIDNIGHT.minusNanos(1)).today()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(at(MIDNIGHT.minusNanos(1)).year()).isEqualTo(2026);
            assertThat(at(MIDNIGHT).today()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(at(MIDNIGHT).year()).isEqualTo(2027);
            assertThat(wrongYears(BusinessDay::dayOf)).isZero();
        }
    }

    /** The planted bug: a copy that takes the year from the instant in the JVM's zone. Only Shanghai would hide it. */
    @Test
    void aYearTakenInTheZoneOfTheJvmIsFoundOut() {
        for (String zone : House.ZONES) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(wrongYears(instant ->
                                    instant.atZone(ZoneId.systemDefault()).toLocalDate())
                            > 0)
                    .as(zone)
                    .isEqualTo(!zone.equals("Asia/Shanghai"));
        }
    }

    /** The same question as the drill asks of every row: was this day of service booked in its own year? */
    private static long wrongYears(Function<Instant, LocalDate> dayOf) {
        return AROUND.stream()
                .filter(instant -> {
                    LocalDate servedOn =
                            instant.isBefore(MIDNIGHT) ? LocalDate.of(2026, 12, 31) : LocalDate.of(2027, 1, 1);
                    LocalDate booked = dayOf.apply(instant);
                    return YearEdge.wrong(servedOn, servedOn, booked.getYear()).size() > 0;
                })
                .count();
    }

    private static BusinessDay at(Instant now) {
        return new BusinessDay(Clock.fixed(now, ZoneOffset.UTC));
    }
}
