package org.dangjian.market.platform.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.dangjian.market.platform.shared.BusinessDay;

/** Forgets jobs that ended long ago: what an import said about its rows quotes what was written in them. */
@ApplicationScoped
class JobCleanup {

    private final JobRepository jobs;
    private final JobConfig config;
    private final JobLock lock;
    private final BusinessDay clock;

    JobCleanup(JobRepository jobs, JobConfig config, JobLock lock, BusinessDay clock) {
        this.jobs = jobs;
        this.config = config;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "20m")
    @Transactional
    void forgetOldJobs() {
        if (lock.acquire("job-cleanup", Duration.ofMinutes(30))) {
            jobs.forgetEndedBefore(clock.now().minus(config.kept()));
        }
    }
}
