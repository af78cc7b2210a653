package org.dangjian.market.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time limits in working hours end when people in Shanghai would say they do. */
class WorkHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final WorkHours hours = new WorkHours(new WorkCalendar()::isWorked);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00,PT4H,2026-11-23T14:00", // 周一上午起，中午不计
        "2026-11-23T10:30,PT1H,2026-11-23T11:30",
        "2026-11-23T11:30,PT1H,2026-11-23T13:30", // 跨中午
        "2026-11-23T12:20,PT1H,2026-11-23T14:00", // 午休时起
        "2026-11-23T09:00,PT3H,2026-11-23T12:00", // 恰到中午
        "2026-11-23T09:00,PT8H,2026-11-23T18:00", // 恰到下班
        "2026-11-23T17:00,PT2H,2026-11-24T10:00", // 跨夜
        "2026-11-23T20:00,PT1H,2026-11-24T10:00", // 夜里起
        "2026-11-23T06:00,PT1H,2026-11-23T10:00", // 清早起
        "2026-11-23T18:00,PT30M,2026-11-24T09:30", // 下班时起
        "2026-11-20T17:30,PT4H,2026-11-23T13:30", // 周五傍晚起，跨周末
        "2026-11-21T10:00,PT1H,2026-11-23T10:00", // 周六起
        "2026-10-09T17:00,PT2H,2026-10-10T10:00", // 周五起，周六调休上班
        "2026-10-10T17:00,PT2H,2026-10-12T10:00", // 调休的周六起，周日不上班
        "2026-09-30T17:00,PT2H,2026-10-08T10:00", // 跨国庆
        "2026-02-14T17:30,PT1H,2026-02-24T09:30", // 春节前调休的周六起，跨春节
        "2025-12-31T17:00,PT2H,2026-01-04T10:00", // 跨年：元旦放三天，周日调休上班
        "2026-12-31T17:00,PT2H,2027-01-01T10:00", // 下一年安排尚未公布，按周末计
        "2026-11-23T09:00,PT40H,2026-11-27T18:00", // 五个工作日
        "2026-11-23T15:00,PT40H,2026-11-30T15:00",
        "2026-11-23T09:00,PT6H24M,2026-11-23T16:24", // 八小时的百分之八十
        "2026-11-21T10:00,PT0S,2026-11-21T10:00" // 不计时
    })
    void aTimeInWorkingHoursEnds(LocalDateTime from, Duration time, LocalDateTime end) {
        assertThat(hours.after(from.atZone(SHANGHAI).toInstant(), time))
                .isEqualTo(end.atZone(SHANGHAI).toInstant());
    }

    /** The machine's own zone does not matter. */
    @ParameterizedTest
    @CsvSource({"UTC", "America/Los_Angeles", "Pacific/Auckland"})
    void theZoneOfTheMachineDoesNotMatter(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            aTimeInWorkingHoursEnds(
                    LocalDateTime.parse("2025-12-31T17:00"),
                    Duration.ofHours(2),
                    LocalDateTime.parse("2026-01-04T10:00"));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
