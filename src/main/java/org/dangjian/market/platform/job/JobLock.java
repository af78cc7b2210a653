package org.dangjian.market.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;

/** One row per recurring duty: of many instances, the one that holds the unexpired lock does it. */
@ApplicationScoped
public class JobLock {

    private final EntityManager database;
    private final BusinessDay clock;
    private final UUID owner = UUID.randomUUID();

    JobLock(EntityManager database, BusinessDay clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this instance now holds the duty for {@code time}; it may renew what it holds. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean acquire(String name, Duration time) {
        database.createNativeQuery(
                        "insert into job_lock (name, owner, locked_until) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, name)
                .setParameter(2, owner)
                .setParameter(3, clock.now())
                .executeUpdate();
        return database.createNativeQuery("update job_lock set owner = ?1, locked_until = ?2"
                                + " where name = ?3 and (owner = ?1 or locked_until <= ?4)")
                        .setParameter(1, owner)
                        .setParameter(2, clock.now().plus(time))
                        .setParameter(3, name)
                        .setParameter(4, clock.now())
                        .executeUpdate()
                == 1;
    }
}
