package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.dangjian.market.platform.shared.BusinessDay;

/**
 * The clock of dev and demo: the system's, but while the demo district is planted its history happens when it says it
 * happened. Only the thread that plants sees the past, and the thread of the jobs while it is waited for; requests and
 * schedules never do. No other profile has this class in it.
 */
final class DemoClock extends Clock {

    /** An act of the demo happens at half past nine, an hour at which offices work. */
    private static final LocalTime OFFICE_HOUR = LocalTime.of(9, 30);

    private static final String JOB_THREADS = "jobs-";
    private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

    private final Clock system = Clock.systemUTC();
    private volatile Instant pastOfJobs;

    @IfBuildProfile(anyOf = {"dev", "demo"})
    static class Source {

        @Produces
        @Singleton
        DemoClock demoClock() {
            return new DemoClock();
        }

        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        Clock clock(DemoClock demo) {
            return demo;
        }
    }

    private DemoClock() {}

    /** Does something on a day that is past or today. */
    void on(LocalDate day, Runnable act) {
        ScopedValue.where(PAST, at(day)).run(act);
    }

    /** Does something on a day that is past or today, and tells its outcome. */
    <T> T on(LocalDate day, Supplier<T> act) {
        return ScopedValue.where(PAST, at(day)).call(act::get);
    }

    /** The same for what a job does in the background; {@code act} has to wait for it. */
    void onWithJobs(LocalDate day, Runnable act) {
        pastOfJobs = at(day);
        try {
            on(day, act);
        } finally {
            pastOfJobs = null;
        }
    }

    /**
     * Does something on a day that may not have come: the last steps of last year's end, when the demo is planted in the
     * first weeks of January.
     */
    void ahead(LocalDate day, Runnable act) {
        ScopedValue.where(PAST, officeHourOf(day)).run(act);
    }

    private Instant at(LocalDate day) {
        Instant moment = officeHourOf(day);
        Instant now = system.instant();
        return moment.isAfter(now) ? now : moment;
    }

    private static Instant officeHourOf(LocalDate day) {
        return day.atTime(OFFICE_HOUR).atZone(BusinessDay.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        if (PAST.isBound()) {
            return PAST.get();
        }
        Instant jobs = pastOfJobs;
        return jobs != null && Thread.currentThread().getName().startsWith(JOB_THREADS) ? jobs : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants only");
    }
}
