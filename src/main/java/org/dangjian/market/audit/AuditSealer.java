package org.dangjian.market.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.dangjian.market.job.JobLock;

/** Chains the events that are visible and not sealed yet. Late commits come later in the chain; nothing waits for it. */
@ApplicationScoped
public class AuditSealer {

    private static final int BATCH = 500;
    private static final Duration DUTY = Duration.ofSeconds(30);

    private final AuditRepository repository;
    private final JobLock lock;
    private final SealWriter writer;

    AuditSealer(AuditRepository repository, JobLock lock, SealWriter writer) {
        this.repository = repository;
        this.lock = lock;
        this.writer = writer;
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        if (lock.acquire("audit-seal", DUTY)) {
            int sealed;
            do {
                sealed = writer.sealNext(repository, BATCH);
            } while (sealed == BATCH);
        }
    }

    /** Whether every event that is visible now is sealed. */
    @Transactional
    public boolean hasSealedAll() {
        return repository.unsealed(1).isEmpty();
    }

    /** One batch, one transaction. Two sealers at once would meet at the sequence number, which is unique. */
    @ApplicationScoped
    static class SealWriter {

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        int sealNext(AuditRepository repository, int limit) {
            List<AuditEvent> events = repository.unsealed(limit);
            if (events.isEmpty()) {
                return 0;
            }
            AuditSeal last = repository.lastSeal().orElse(null);
            long seq = last == null ? 0 : last.seq();
            String previous = last == null ? AuditSeal.GENESIS : last.hash();
            for (AuditEvent event : events) {
                AuditSeal seal = new AuditSeal(++seq, event, previous);
                repository.add(seal);
                previous = seal.hash();
            }
            return events.size();
        }
    }
}
