package org.dangjian.market.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;

/**
 * Five failures in a row lock a phone number for fifteen minutes, on every way in, whether it belongs to an account or
 * not. An attempt is counted before the password is looked at, so many attempts at once do not slip through.
 */
@ApplicationScoped
class SignInFailures {

    private static final int MOST = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final EntityManager database;
    private final BusinessDay clock;

    SignInFailures(EntityManager database, BusinessDay clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @throws Problem {@code account-locked} with the minutes to wait
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void begin(String phoneIndex) {
        Instant now = clock.now();
        database.createNativeQuery("insert into sign_in_failure (phone_index, attempts, last_at) values (?1, 0, ?2)"
                        + " on conflict do nothing")
                .setParameter(1, phoneIndex)
                .setParameter(2, now)
                .executeUpdate();
        database.createNativeQuery("update sign_in_failure set attempts = 0, locked_until = null"
                        + " where phone_index = ?1 and (locked_until <= ?2 or last_at < ?3)")
                .setParameter(1, phoneIndex)
                .setParameter(2, now)
                .setParameter(3, now.minus(LOCKED_FOR))
                .executeUpdate();
        int counted = database.createNativeQuery("update sign_in_failure set attempts = attempts + 1, last_at = ?2,"
                        + " locked_until = case when attempts + 1 >= ?3 then cast(?4 as timestamp with time zone) end"
                        + " where phone_index = ?1 and attempts < ?3")
                .setParameter(1, phoneIndex)
                .setParameter(2, now)
                .setParameter(3, MOST)
                .setParameter(4, now.plus(LOCKED_FOR))
                .executeUpdate();
        if (counted == 0) {
            throw Problem.of(ProblemCode.ACCOUNT_LOCKED, minutesLeft(phoneIndex, now));
        }
    }

    /** The password was right: the failures before it are forgotten. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(String phoneIndex) {
        database.createNativeQuery("delete from sign_in_failure where phone_index = ?1")
                .setParameter(1, phoneIndex)
                .executeUpdate();
    }

    void forgetBefore(Instant instant) {
        database.createNativeQuery("delete from sign_in_failure where last_at < ?1")
                .setParameter(1, instant)
                .executeUpdate();
    }

    private long minutesLeft(String phoneIndex, Instant now) {
        List<Instant> until = database.createNativeQuery(
                        "select locked_until from sign_in_failure where phone_index = ?1", Instant.class)
                .setParameter(1, phoneIndex)
                .getResultList();
        return until.isEmpty() || until.getFirst() == null
                ? LOCKED_FOR.toMinutes()
                : Math.max(1, Duration.between(now, until.getFirst()).toMinutes() + 1);
    }
}
