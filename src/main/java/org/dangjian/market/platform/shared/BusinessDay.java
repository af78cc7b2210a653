package org.dangjian.market.platform.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock and calendar of the business. Instants are UTC; days and years are those of Asia/Shanghai whatever zone
 * the machine runs in.
 */
@ApplicationScoped
public class BusinessDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public BusinessDay(Clock clock) {
        this.clock = clock;
    }

    /** Now, cut to microseconds: what both databases keep, so that a value read back equals the value written. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public int year() {
        return today().getYear();
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** Supplies the system clock; a test may replace it. */
    static class SystemClock {
        @Produces
        @Singleton
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
