package org.dangjian.market.platform.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;

/** Chains the events that are visible and not sealed yet. Late commits come later in the chain; nothing waits for it. */
@ApplicationScoped
public class AuditSealer {

    private static final int BATCH = 500;

    /** Short: when the instance that seals is killed, another goes on within seconds. */
    private static final Duration DUTY = Duration.ofSeconds(6);

    /** Longer than transactions take, but for large imports, whose rows {@link AuditWatch} finds. */
    private static final Duration LONGEST_ACT = Duration.ofMinutes(10);

    private final AuditRepository repository;
    private final JobLock lock;
    private final SealWriter writer;
    private final AuditHeads heads;
    private final BusinessDay clock;

    /** From when on there may be events without a seal; after a start that is ever since. */
    private final AtomicReference<Instant> unsettled = new AtomicReference<>(Instant.EPOCH);

    AuditSealer(AuditRepository repository, JobLock lock, SealWriter writer, AuditHeads heads, BusinessDay clock) {
        this.repository = repository;
        this.lock = lock;
        this.writer = writer;
        this.heads = heads;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void seal() {
        Instant start = clock.now();
        Instant since = unsettled.get();
        int written = BATCH;
        while (written == BATCH && lock.acquire("audit-seal", DUTY)) {
            written = writer.sealNext(repository, since, BATCH);
            if (written > 0) {
                heads.latest();
            }
        }
        if (written < BATCH) {
            unsettled.compareAndSet(since, start.minus(LONGEST_ACT));
        }
    }

    /** Has the next look begin as early as that. */
    void lookAgainSince(Instant instant) {
        unsettled.set(instant);
    }

    /** Whether every event that is visible now is sealed. */
    @Transactional
    public boolean hasSealedAll() {
        return repository.unsealedSince(unsettled.get(), 1).isEmpty();
    }

    /** One batch, one transaction. Two sealers at once would meet at the sequence number, which is unique. */
    @ApplicationScoped
    static class SealWriter {

        private final AuditCode code;

        SealWriter(AuditCode code) {
            this.code = code;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        int sealNext(AuditRepository repository, Instant since, int limit) {
            List<AuditEvent> events = repository.unsealedSince(since, limit);
            if (events.isEmpty()) {
                return 0;
            }
            AuditSeal last = repository.lastSeal().orElse(null);
            long seq = last == null ? 0 : last.seq();
            String previous = last == null ? AuditSeal.GENESIS : last.hash();
            for (AuditEvent event : events) {
                AuditSeal seal = new AuditSeal(++seq, event, previous, code);
                repository.add(seal);
                previous = seal.hash();
            }
            return events.size();
        }
    }
}
