package org.dangjian.market.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;

/**
 * When a time limit in working hours ends: eight hours a worked day, from nine to twelve and from one to six, Asia/Shanghai.
 * A pure function of the days that are worked.
 */
public final class WorkHours {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The hours of a worked day, in order. */
    private static final List<Shift> SHIFTS = List.of(
            new Shift(LocalTime.of(9, 0), LocalTime.of(12, 0)), new Shift(LocalTime.of(13, 0), LocalTime.of(18, 0)));

    private static final int MOST_DAYS = 10_000;

    private record Shift(LocalTime from, LocalTime to) {}

    private final Predicate<LocalDate> worked;

    /** @param worked whether a day is worked, as {@link WorkCalendar#isWorked} says */
    public WorkHours(Predicate<LocalDate> worked) {
        this.worked = worked;
    }

    /**
     * The moment by which so much working time has passed. What begins at night, at noon or on a holiday begins with the next
     * working hour; what ends with a shift ends that evening, not the next morning.
     *
     * @param from when the time begins to run
     * @param time not negative
     */
    public Instant after(Instant from, Duration time) {
        Duration left = time;
        ZonedDateTime now = from.atZone(ZONE);
        if (left.isZero()) {
            return from;
        }
        LocalDate day = now.toLocalDate();
        LocalTime since = now.toLocalTime();
        for (int days = 0; days < MOST_DAYS; days++) {
            if (worked.test(day)) {
                for (Shift shift : SHIFTS) {
                    LocalTime begin = since.isAfter(shift.from()) ? since : shift.from();
                    Duration room = begin.isBefore(shift.to()) ? Duration.between(begin, shift.to()) : Duration.ZERO;
                    if (left.compareTo(room) <= 0) {
                        return day.atTime(begin).plus(left).atZone(ZONE).toInstant();
                    }
                    left = left.minus(room);
                }
            }
            day = day.plusDays(1);
            since = LocalTime.MIN;
        }
        throw new IllegalStateException("no worked days");
    }
}
