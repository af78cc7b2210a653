package org.dangjian.market.trade.claim.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;

/** Removes pictures that were uploaded a day ago and belong to nothing: the row first, then the file nobody can ask for. */
@ApplicationScoped
public class EvidenceCleanup {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_AT_ONCE = 1000;

    private final EntityManager database;
    private final EvidenceFiles files;
    private final JobLock lock;
    private final BusinessDay clock;

    EvidenceCleanup(EntityManager database, EvidenceFiles files, JobLock lock, BusinessDay clock) {
        this.database = database;
        this.files = files;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void removeUnattached() {
        if (QuarkusTransaction.requiringNew().call(() -> lock.acquire("evidence-cleanup", Duration.ofMinutes(30)))) {
            removeBefore(clock.now().minus(KEPT));
        }
    }

    public void removeBefore(Instant instant) {
        List<UUID> unattached = QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select e.id from Evidence e where e.visitId is null and e.subjectId is null"
                                        + " and e.createdAt < :before order by e.id",
                                UUID.class)
                        .setParameter("before", instant)
                        .setMaxResults(MOST_AT_ONCE)
                        .getResultList());
        unattached.forEach(this::remove);
    }

    /** Of somebody who attaches it at this moment one is first. */
    private void remove(UUID id) {
        int removed = QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "delete from Evidence e where e.id = :id and e.visitId is null and e.subjectId is null")
                        .setParameter("id", id)
                        .executeUpdate());
        if (removed == 1) {
            files.remove(id);
        }
    }
}
