package org.dangjian.market.platform.keys;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.FieldCipher;
import org.jboss.logging.Logger;

/**
 * Moves what was encrypted with an older field key to the current one, so that the older can be retired. Does nothing
 * while {@code field-keys.json} holds a single key.
 */
@ApplicationScoped
public class FieldKeyRotation {

    private static final Logger LOG = Logger.getLogger(FieldKeyRotation.class);
    private static final Duration DUTY = Duration.ofMinutes(10);
    private static final int BATCH = 200;

    private final KeyFolder keys;
    private final EncryptedColumns columns;
    private final JobLock lock;
    private final Mover mover;

    FieldKeyRotation(KeyFolder keys, EncryptedColumns columns, JobLock lock, Mover mover) {
        this.keys = keys;
        this.columns = columns;
        this.lock = lock;
        this.mover = mover;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("account", List.of("phone_cipher"));
    }

    /** Again every hour: an instance that was not restarted yet may still write with the older key. */
    @Scheduled(every = "1h", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void moveToCurrentKey() {
        String current = keys.currentKeyId();
        // The lock is for those alone who have something to do: it goes with a backup, and would hold up who restores
        // it.
        if (keys.encryptionKeys().size() == 1 || !lock.acquire("field-key-rotation", DUTY)) {
            return;
        }
        int moved = 0;
        for (FieldCipher.Columns place : columns.all()) {
            for (String column : place.names()) {
                int some;
                do {
                    some = mover.moveSome(place, column, current);
                    moved += some;
                } while (some > 0 && lock.acquire("field-key-rotation", DUTY));
            }
        }
        if (moved > 0) {
            LOG.infof("field key %s: %d values were moved to it, none is left on an older key", current, moved);
        }
    }

    /** One batch, one transaction. */
    @ApplicationScoped
    public static class Mover {

        private final EntityManager database;
        private final FieldCipher cipher;

        Mover(EntityManager database, FieldCipher cipher) {
            this.database = database;
            this.cipher = cipher;
        }

        /** @return how many values on older keys were found; one that someone changed meanwhile is left as it is */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        int moveSome(FieldCipher.Columns place, String column, String current) {
            String table = place.table();
            String prefix = current + '.';
            List<Object[]> rows = database.createNativeQuery(
                            "select cast(" + place.key() + " as varchar(36)), " + column + " from " + table + " where "
                                    + column
                                    + " is not null and left(" + column + ", " + prefix.length()
                                    + ") <> ?1 order by " + place.key(),
                            Object[].class)
                    .setParameter(1, prefix)
                    .setMaxResults(BATCH)
                    .getResultList();
            for (Object[] row : rows) {
                String moved = place.texts() ? sealedText((String) row[1]) : moved(place, column, row);
                database.createNativeQuery("update " + table + " set " + column + " = ?1 where " + place.key()
                                + " = cast(?2 as uuid) and " + column + " = ?3")
                        .setParameter(1, moved)
                        .setParameter(2, row[0])
                        .setParameter(3, row[1])
                        .executeUpdate();
            }
            return rows.size();
        }

        private String moved(FieldCipher.Columns place, String column, Object[] row) {
            String stored = (String) row[1];
            byte[] value = ProtectedText.isSealed(stored)
                    ? cipher.decryptBytes(stored, place.table(), column, row[0])
                    : stored.getBytes(StandardCharsets.UTF_8);
            return cipher.encryptBytes(value, place.table(), column, row[0]);
        }

        private String sealedText(String stored) {
            ProtectedText texts = new ProtectedText(cipher);
            return texts.convertToDatabaseColumn(texts.convertToEntityAttribute(stored));
        }
    }
}
