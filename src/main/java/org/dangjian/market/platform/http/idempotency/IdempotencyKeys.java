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
import org.dangjian.market.platform.writes.Sql;
import org.dangjian.market.platform.writes.Statements;
import org.dangjian.market.platform.writes.Writes;
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
    private final Statements statements;
    private final Writes writes;
    private final FieldCipher cipher;

    public IdempotencyKeys(EntityManager database, Statements statements, Writes writes, FieldCipher cipher) {
        this.database = database;
        this.statements = statements;
        this.writes = writes;
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
            statements.execute(Sql.of(
                    "insert into idempotency_key"
                            + " (account_id, operation, request_key, request_hash, status, body, created_at, grants_hash)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    key.accountId(),
                    key.operation(),
                    key.key(),
                    requestHash,
                    status,
                    sealed(key, body),
                    now,
                    key.grantsHash()));
        } catch (ConstraintViolationException taken) {
            throw new KeyTaken();
        }
    }

    /** The last that the transaction of the effect writes; with it goes all that waits to be written. */
    void answer(RequestKey key, int status, String body) {
        writes.add(
                TABLE,
                Sql.of(
                        "update idempotency_key set status = ?, body = ?"
                                + " where account_id = ? and operation = ? and request_key = ?",
                        status,
                        sealed(key, body),
                        key.accountId(),
                        key.operation(),
                        key.key()));
        writes.send();
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
