package org.dangjian.market.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Rows;

/** Jobs; taking one is a guarded update, so that one instance works on it. */
@ApplicationScoped
class JobRepository implements Rows<Job> {

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("job", List.of("payload_cipher"));
    }

    /**
     * Jobs of a kind nobody works on: waiting ones, and running ones whose lease ran out. Who has less under way goes first,
     * so that five jobs of one account do not stand before the only one of another.
     */
    List<UUID> waiting(String kind, Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select j.id from Job j where j.kind = :kind and (j.status = QUEUED"
                                + " or j.status = RUNNING and j.leaseUntil < :now) order by (select count(o) from Job o"
                                + " where o.accountId = j.accountId and o.finishedAt is null and o.id < j.id), j.id",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many jobs of an account wait or run. */
    long countOpen(UUID accountId) {
        return count("accountId = ?1 and finishedAt is null", accountId);
    }

    boolean take(UUID id, UUID owner, Instant now, Instant leaseUntil) {
        return update(
                        "status = RUNNING, owner = ?1, leaseUntil = ?2 where id = ?3 and"
                                + " (status = QUEUED or (status = RUNNING and leaseUntil < ?4))",
                        owner,
                        leaseUntil,
                        id,
                        now)
                == 1;
    }

    /** Whether the job is still this owner's to work on. */
    boolean progress(UUID id, UUID owner, int done, int total, Instant leaseUntil) {
        return update(
                        "done = ?1, total = ?2, leaseUntil = ?3 where id = ?4 and owner = ?5 and status = RUNNING",
                        done,
                        total,
                        leaseUntil,
                        id,
                        owner)
                == 1;
    }

    /** Removes jobs that ended before {@code instant}, whatever came of them. */
    long forgetEndedBefore(Instant instant) {
        return delete("finishedAt < ?1", instant);
    }
}
