package org.dangjian.market.assessment.paper;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;

/** Removes exports whose day is over, file and line. */
@ApplicationScoped
class ExportCleanup {

    private static final int AT_ONCE = 100;

    private final ExportRepository exports;
    private final ExportStore store;
    private final JobLock lock;
    private final BusinessDay clock;

    ExportCleanup(ExportRepository exports, ExportStore store, JobLock lock, BusinessDay clock) {
        this.exports = exports;
        this.store = store;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void clearUp() {
        if (lock.acquire("export-cleanup", Duration.ofMinutes(5))) {
            List<UUID> over = exports.over(clock.now(), AT_ONCE);
            over.forEach(id -> {
                exports.deleteById(id);
                store.remove(id);
            });
        }
    }
}
