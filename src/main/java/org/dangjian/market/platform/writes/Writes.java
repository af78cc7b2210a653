package org.dangjian.market.platform.writes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.exception.LockAcquisitionException;

/**
 * What the transaction in progress writes, in the order in which it is told, and sent at once: at the latest when it ends,
 * before by whatever asks for one of its tables or writes on its own. So nobody notices that a row is not there yet, and a
 * deed that writes in six tables speaks with the database once.
 *
 * <p>A constraint that is violated, or a place that is gone, shows when the rows are sent. The last row told is the last that
 * is locked. What waits goes before all that Hibernate writes later, so that it may name no row that only the session knows.
 */
@ApplicationScoped
public class Writes {

    /** Nothing waits behind more rows than these. */
    private static final int MOST_WAITING = 500;

    private final EntityManager database;
    private final Statements statements;
    private final TransactionSynchronizationRegistry transactions;

    Writes(EntityManager database, Statements statements, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.statements = statements;
        this.transactions = transactions;
    }

    /** A row that is new. */
    public void insert(Object row) {
        SharedSessionContractImplementor session = session();
        add(EntitySql.table(row, session), EntitySql.insert(row, session), null);
    }

    /**
     * A row as it is now, under its next version.
     *
     * @throws OptimisticLockException when sent, if somebody else changed it meanwhile
     */
    public void update(Object row) {
        SharedSessionContractImplementor session = session();
        add(
                EntitySql.table(row, session),
                EntitySql.update(row, session),
                () -> new OptimisticLockException("changed by another transaction", null, row));
    }

    /** @param table the one that it changes */
    public void add(String table, Sql sql) {
        add(table, sql, null);
    }

    /** A statement that has to change exactly one row; what is thrown else may look why it did not. */
    public void add(String table, Sql sql, Supplier<? extends RuntimeException> otherwise) {
        Waiting waiting = waiting();
        if (waiting == null) {
            waiting = new Waiting();
            transactions.putResource(Waiting.class, waiting);
            sendBeforeCompletion();
        }
        waiting.add(table, sql, otherwise);
        if (waiting.size() >= MOST_WAITING) {
            send();
        }
    }

    /** After the session has written what it knows, and before it gives its connection back. */
    private void sendBeforeCompletion() {
        SessionImplementor session = database.unwrap(SessionImplementor.class);
        session.getTransactionCoordinator().pulse();
        session.getActionQueue().registerCallback(ending -> send());
    }

    /** Sends what waits. */
    public void send() {
        Waiting waiting = waiting();
        if (waiting == null || waiting.isEmpty()) {
            return;
        }
        List<Waiting.Write> writes = waiting.take();
        int[] changed =
                statements.execute(writes.stream().map(Waiting.Write::sql).toList());
        for (int i = 0; i < changed.length; i++) {
            Supplier<? extends RuntimeException> otherwise = writes.get(i).otherwise();
            if (otherwise != null && changed[i] != 1) {
                throw otherwise.get();
            }
        }
    }

    /** What says that this transaction met another one, as a database would: it may simply be tried again. */
    public static RuntimeException collision(String why) {
        return new LockAcquisitionException(why, new SQLTransactionRollbackException(why, "40001"));
    }

    /** Something else is about to be sent: what it may ask for, or stand behind, goes first. */
    public void before(String sql) {
        Waiting waiting = transactions.getTransactionKey() == null ? null : waiting();
        if (waiting != null && waiting.isTouchedBy(sql)) {
            send();
        }
    }

    private Waiting waiting() {
        return (Waiting) transactions.getResource(Waiting.class);
    }

    private SharedSessionContractImplementor session() {
        return database.unwrap(SharedSessionContractImplementor.class);
    }
}
