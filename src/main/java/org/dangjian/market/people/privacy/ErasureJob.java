package org.dangjian.market.people.privacy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.jboss.logging.Logger;

/** Each night erases who left longer ago than their data is kept (docs/privacy.md), person by person, so many a night. */
@ApplicationScoped
class ErasureJob {

    private static final Logger LOG = Logger.getLogger(ErasureJob.class);
    private static final Duration DUTY = Duration.ofMinutes(30);
    private static final int CHUNK = 100;
    private static final int MOST_CHUNKS = 200;

    private final GonePeople gone;
    private final Erasure erasure;
    private final PrivacyConfig config;
    private final JobLock lock;
    private final BusinessDay clock;

    ErasureJob(GonePeople gone, Erasure erasure, PrivacyConfig config, JobLock lock, BusinessDay clock) {
        this.gone = gone;
        this.erasure = erasure;
        this.config = config;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(
            cron = "0 40 3 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void eachNight() {
        if (lock.acquire("erasure", DUTY)) {
            eraseDue(clock.now());
        }
    }

    private interface Finder {
        List<GonePeople.Gone> next(Instant before, UUID after, int limit);
    }

    /** Erases what is due at this moment; a second time changes nothing. */
    void eraseDue(Instant now) {
        Instant before = now.minus(Duration.ofDays(config.goneKeptDays()));
        erase(gone::members, before);
        erase(gone::accounts, before);
        Instant closed = now.minus(Duration.ofDays(config.contactKeptDays()));
        for (int i = 0; i < MOST_CHUNKS && erasure.eraseOutdated(closed) > 0; i++) {
            lock.acquire("erasure", DUTY);
        }
    }

    private void erase(Finder finder, Instant before) {
        UUID after = new UUID(0, 0);
        int found = CHUNK;
        for (int i = 0; i < MOST_CHUNKS && found == CHUNK; i++) {
            List<GonePeople.Gone> people = finder.next(before, after, CHUNK);
            for (GonePeople.Gone one : people) {
                after = one.id();
                erase(one);
            }
            found = people.size();
            lock.acquire("erasure", DUTY);
        }
    }

    /** One who cannot be erased tonight holds up nobody else. */
    private void erase(GonePeople.Gone one) {
        try {
            erasure.erase(one);
        } catch (RuntimeException failure) {
            // The message may hold what was to be erased: only its kind is told.
            LOG.errorf("who %s was could not be erased: %s", one.id(), failure.getClass());
        }
    }
}
