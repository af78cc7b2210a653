package org.dangjian.market.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.jboss.logging.Logger;

/**
 * Raises the alarm: {@code market_audit_unsealed} counts events of the last day that have waited more than a minute for
 * their seal, {@code market_integrity_problems} what the last nightly verification found. Both should be nought.
 */
@Startup
@ApplicationScoped
class AuditWatch {

    private static final Logger LOG = Logger.getLogger(AuditWatch.class);
    private static final Duration WATCHED = Duration.ofDays(1);

    private final AuditRepository repository;
    private final VerificationService verification;
    private final AuditSealer sealer;
    private final JobLock lock;
    private final BusinessDay clock;
    private final AtomicLong unsealed;
    private final AtomicLong problems;

    AuditWatch(
            AuditRepository repository,
            VerificationService verification,
            AuditSealer sealer,
            JobLock lock,
            BusinessDay clock,
            MeterRegistry metrics) {
        this.repository = repository;
        this.verification = verification;
        this.sealer = sealer;
        this.lock = lock;
        this.clock = clock;
        this.unsealed = metrics.gauge("market.audit.unsealed", new AtomicLong());
        this.problems = metrics.gauge("market.integrity.problems", new AtomicLong());
    }

    @Scheduled(every = "1m", delayed = "1m")
    @Transactional
    void watchSealing() {
        Instant now = clock.now();
        long late = repository.countUnsealed(now.minus(WATCHED), now.minus(VerificationService.SEALED_WITHIN));
        unsealed.set(late);
        if (late > 0) {
            sealer.lookAgainSince(now.minus(WATCHED));
            LOG.errorf("%d audit events have waited more than a minute for their seal", late);
        }
    }

    @Scheduled(cron = "0 30 2 * * ?", timeZone = "Asia/Shanghai")
    void verifyAtNight() {
        if (lock.acquire("audit-verification", Duration.ofHours(1))) {
            VerificationView found = verification.verify((done, total) -> {});
            problems.set(found.problems().size());
            if (!found.ok()) {
                LOG.errorf(
                        "the verification found %d problems; balances that do not match are blocked for spending",
                        found.problems().size());
            }
        }
    }
}
