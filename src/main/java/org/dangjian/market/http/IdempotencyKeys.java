package org.dangjian.market.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The table of request keys and their first answers. */
@ApplicationScoped
class IdempotencyKeys {

    /** Which key of whom for what. */
    record RequestKey(UUID accountId, String operation, UUID key) {}

    /** The first answer. */
    record Stored(String requestHash, int status, String body) {}

    /** The key was used before, or is being used right now by a copy that was faster. */
    static class KeyTaken extends RuntimeException {
        KeyTaken() {
            super("request key taken", null, false, false);
        }
    }

    private final EntityManager database;

    IdempotencyKeys(EntityManager database) {
        this.database = database;
    }

    /** Takes the key inside the transaction of the effect; waits for a copy that holds it uncommitted. */
    void take(RequestKey key, String requestHash, int status, String body, Instant now) {
        try {
            database.createNativeQuery("insert into idempotency_key"
                            + " (account_id, operation, request_key, request_hash, status, body, created_at)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                    .setParameter(1, key.accountId())
                    .setParameter(2, key.operation())
                    .setParameter(3, key.key())
                    .setParameter(4, requestHash)
                    .setParameter(5, status)
                    .setParameter(6, body)
                    .setParameter(7, now)
                    .executeUpdate();
        } catch (ConstraintViolationException taken) {
            throw new KeyTaken();
        }
    }

    void answer(RequestKey key, int status, String body) {
        database.createNativeQuery("update idempotency_key set status = ?1, body = ?2"
                        + " where account_id = ?3 and operation = ?4 and request_key = ?5")
                .setParameter(1, status)
                .setParameter(2, body)
                .setParameter(3, key.accountId())
                .setParameter(4, key.operation())
                .setParameter(5, key.key())
                .executeUpdate();
    }

    Optional<Stored> find(RequestKey key) {
        List<Object[]> rows = database.createNativeQuery(
                        "select request_hash, status, cast(body as varchar) from idempotency_key"
                                + " where account_id = ?1 and operation = ?2 and request_key = ?3",
                        Object[].class)
                .setParameter(1, key.accountId())
                .setParameter(2, key.operation())
                .setParameter(3, key.key())
                .getResultList();
        return rows.stream()
                .map(row -> new Stored((String) row[0], ((Number) row[1]).intValue(), (String) row[2]))
                .findFirst();
    }

    int forgetBefore(Instant instant) {
        return database.createNativeQuery("delete from idempotency_key where created_at < ?1")
                .setParameter(1, instant)
                .executeUpdate();
    }
}
