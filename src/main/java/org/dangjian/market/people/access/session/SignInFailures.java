package org.dangjian.market.people.access.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Five failures in a row shut the door for fifteen minutes, on every way in, whether the phone belongs to an account or
 * not. They count for a phone together with the address they come from, so that nobody shuts somebody else out: where a
 * person signed in before the door opens again sooner, with a pause that doubles. Many addresses together shut it for the
 * unknown ones alone. An attempt is counted before the password is looked at, so many attempts at once do not slip through.
 */
@ApplicationScoped
public class SignInFailures {

    private static final int MOST = 5;
    private static final int MOST_OF_ALL_ADDRESSES = 50;
    private static final Duration SHUT_FOR = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    /** A phone at an address, both as digests. */
    public record Door(String phone, String address) {}

    private record Count(int attempts, Instant shutUntil) {}

    private final EntityManager database;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    SignInFailures(EntityManager database, FieldCipher cipher, BusinessDay clock) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
    }

    public Door door(String phoneIndex, Origin origin) {
        return new Door(phoneIndex, cipher.blindIndex("address|" + origin.address()));
    }

    /**
     * Counts an attempt.
     *
     * @throws Problem {@code account-locked} with the minutes to wait
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(Door door) {
        Instant now = clock.now();
        boolean known = isKnown(door, now);
        Count count = held(door, now, known);
        if (count.shutUntil() != null && now.isBefore(count.shutUntil())) {
            throw shut(now, count.shutUntil());
        }
        if (!known && attemptsEverywhere(door.phone(), now) >= MOST_OF_ALL_ADDRESSES) {
            throw shut(now, now.plus(SHUT_FOR));
        }
        int attempts = count.attempts() + 1;
        Instant shutUntil = attempts < MOST ? null : now.plus(known ? pause(attempts) : SHUT_FOR);
        database.createNativeQuery("update sign_in_failure set attempts = ?3, last_at = ?4, shut_until = ?5"
                        + " where phone_index = ?1 and address_index = ?2")
                .setParameter(1, door.phone())
                .setParameter(2, door.address())
                .setParameter(3, attempts)
                .setParameter(4, now)
                .setParameter(5, shutUntil)
                .executeUpdate();
    }

    /** The password was right: the failures before it are forgotten, the address is known. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(Door door) {
        delete("delete from sign_in_failure where phone_index = ?1 and address_index = ?2", door);
        delete("delete from known_address where phone_index = ?1 and address_index = ?2", door);
        database.createNativeQuery("insert into known_address (phone_index, address_index, last_at) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, door.phone())
                .setParameter(2, door.address())
                .setParameter(3, clock.now())
                .executeUpdate();
    }

    /** An administrator opens the door again, at every address. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lift(String phoneIndex) {
        database.createNativeQuery("delete from sign_in_failure where phone_index = ?1")
                .setParameter(1, phoneIndex)
                .executeUpdate();
    }

    public void forgetBefore(Instant instant) {
        database.createNativeQuery("delete from sign_in_failure where last_at < ?1")
                .setParameter(1, instant)
                .executeUpdate();
        database.createNativeQuery("delete from known_address where last_at < ?1")
                .setParameter(1, instant.minus(KNOWN_FOR))
                .executeUpdate();
    }

    /** 30 seconds, then each time twice as long, never longer than the shut door. */
    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - MOST, 10));
        return pause.compareTo(SHUT_FOR) > 0 ? SHUT_FOR : pause;
    }

    /** The count, held until the transaction ends; old failures are forgotten, and for an unknown address a door that opened. */
    private Count held(Door door, Instant now, boolean known) {
        database.createNativeQuery("insert into sign_in_failure (phone_index, address_index, attempts, last_at)"
                        + " values (?1, ?2, 0, ?3) on conflict do nothing")
                .setParameter(1, door.phone())
                .setParameter(2, door.address())
                .setParameter(3, now)
                .executeUpdate();
        Object[] row = (Object[]) database.createNativeQuery(
                        "select attempts, shut_until, last_at from sign_in_failure"
                                + " where phone_index = ?1 and address_index = ?2 for update",
                        Object[].class)
                .setParameter(1, door.phone())
                .setParameter(2, door.address())
                .getSingleResult();
        Instant shutUntil = instant(row[1]);
        boolean opened = !known && shutUntil != null && !now.isBefore(shutUntil);
        boolean old = instant(row[2]).isBefore(now.minus(SHUT_FOR));
        return opened || old ? new Count(0, null) : new Count(((Number) row[0]).intValue(), shutUntil);
    }

    private boolean isKnown(Door door, Instant now) {
        List<?> found = database.createNativeQuery("select 1 from known_address where phone_index = ?1"
                        + " and address_index = ?2 and last_at > ?3")
                .setParameter(1, door.phone())
                .setParameter(2, door.address())
                .setParameter(3, now.minus(KNOWN_FOR))
                .getResultList();
        return !found.isEmpty();
    }

    private long attemptsEverywhere(String phoneIndex, Instant now) {
        return ((Number) database.createNativeQuery("select coalesce(sum(attempts), 0) from sign_in_failure"
                                + " where phone_index = ?1 and last_at > ?2")
                        .setParameter(1, phoneIndex)
                        .setParameter(2, now.minus(SHUT_FOR))
                        .getSingleResult())
                .longValue();
    }

    private void delete(String command, Door door) {
        database.createNativeQuery(command)
                .setParameter(1, door.phone())
                .setParameter(2, door.address())
                .executeUpdate();
    }

    private static Instant instant(Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant;
            case java.time.OffsetDateTime time -> time.toInstant();
            default -> throw new IllegalStateException("not a time: " + value.getClass());
        };
    }

    private static Problem shut(Instant now, Instant until) {
        return Problem.of(
                ProblemCode.ACCOUNT_LOCKED,
                Math.max(1, Duration.between(now, until).toMinutes() + 1));
    }
}
