package org.dangjian.market.platform.http.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;

/** Forgets request keys after a week: no client repeats a request that long. */
@ApplicationScoped
class IdempotencyCleanup {

    private static final Duration KEPT = Duration.ofDays(7);

    private final IdempotencyKeys keys;
    private final JobLock lock;
    private final BusinessDay clock;

    IdempotencyCleanup(IdempotencyKeys keys, JobLock lock, BusinessDay clock) {
        this.keys = keys;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetOldKeys() {
        if (lock.acquire("idempotency-cleanup", Duration.ofMinutes(30))) {
            keys.forgetBefore(clock.now().minus(KEPT));
        }
    }
}
