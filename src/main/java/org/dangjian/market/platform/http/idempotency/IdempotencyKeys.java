package org.dangjian.market.platform.http.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.hibernate.exception.ConstraintViolationException;

/** The table of request keys and their first answers. */
@ApplicationScoped
public class IdempotencyKeys {

    /**
     * Which key of whom for what.
     *
     * @param grantsHash of the roles the account holds now
     */
    public record RequestKey(UUID accountId, String operation, UUID key, String grantsHash) {}

    /** The first answer. */
    record Stored(String requestHash, String grantsHash, int status, String body) {}

    /** The key was used before, or is being used right now by a copy that was faster. */
    static class KeyTaken extends RuntimeException {
        KeyTaken() {
            super("request key taken", null, false, false);
        }
    }

    private static final String TABLE = "idempotency_key";
    private static final String BODY = "body";
    private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9+/]+\\.[A-Za-z0-9+/]+");

    private final EntityManager database;
    private final FieldCipher cipher;

    public IdempotencyKeys(EntityManager database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns(TABLE, List.of(BODY), false, "request_key");
    }

    /** Takes the key inside the transaction of the effect; waits for a copy that holds it uncommitted. */
    public void take(RequestKey key, String requestHash, int status, String body, Instant now) {
        try {
            database.createNativeQuery("insert into idempotency_key"
                            + " (account_id, operation, request_key, request_hash, status, body, created_at, grants_hash)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                    .setParameter(1, key.accountId())
                    .setParameter(2, key.operation())
                    .setParameter(3, key.key())
                    .setParameter(4, requestHash)
                    .setParameter(5, status)
                    .setParameter(6, sealed(key, body))
                    .setParameter(7, now)
                    .setParameter(8, key.grantsHash())
                    .executeUpdate();
        } catch (ConstraintViolationException taken) {
            throw new KeyTaken();
        }
    }

    void answer(RequestKey key, int status, String body) {
        database.createNativeQuery("update idempotency_key set status = ?1, body = ?2"
                        + " where account_id = ?3 and operation = ?4 and request_key = ?5")
                .setParameter(1, status)
                .setParameter(2, sealed(key, body))
                .setParameter(3, key.accountId())
                .setParameter(4, key.operation())
                .setParameter(5, key.key())
                .executeUpdate();
    }

    Optional<Stored> find(RequestKey key) {
        List<Object[]> rows = database.createNativeQuery(
                        "select request_hash, grants_hash, status, cast(body as varchar) from idempotency_key"
                                + " where account_id = ?1 and operation = ?2 and request_key = ?3",
                        Object[].class)
                .setParameter(1, key.accountId())
                .setParameter(2, key.operation())
                .setParameter(3, key.key())
                .getResultList();
        return rows.stream()
                .map(row -> new Stored(
                        (String) row[0], (String) row[1], ((Number) row[2]).intValue(), opened(key, (String) row[3])))
                .findFirst();
    }

    /** An answer may hold a phone number or a code that is shown once. */
    private String sealed(RequestKey key, String body) {
        return cipher.encrypt(body, TABLE, BODY, key.key());
    }

    /**
     * What was stored before answers were encrypted is JSON. One whose key was taken away too early cannot be told again, and
     * must not be done again.
     */
    private String opened(RequestKey key, String stored) {
        if (stored == null || !SEALED.matcher(stored).matches()) {
            return stored;
        }
        try {
            return cipher.decrypt(stored, TABLE, BODY, key.key());
        } catch (IllegalStateException unreadable) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已办理，原回执已无法读取");
        }
    }

    int forgetBefore(Instant instant) {
        return database.createNativeQuery("delete from idempotency_key where created_at < ?1")
                .setParameter(1, instant)
                .executeUpdate();
    }
}
