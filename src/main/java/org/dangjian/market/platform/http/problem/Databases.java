package org.dangjian.market.platform.http.problem;

import java.sql.SQLException;
import java.util.Set;

/** What the two databases say when transactions meet. */
public final class Databases {

    /** PostgreSQL: serialization failure, deadlock. H2: deadlock, lock time-out, concurrent update. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "HYT00", "90131");

    /**
     * PostgreSQL: lock time-out, statement time-out, disk full, too many connections, shutting down, gone. H2: closed, as
     * it is when the disk is full.
     */
    private static final Set<String> OVERLOADS =
            Set.of("55P03", "57014", "53100", "53300", "57P01", "57P02", "57P03", "08001", "08003", "08006", "90098");

    /** A text too long, a moment out of range, a character the database has no place for. */
    private static final Set<String> UNFIT = Set.of("22001", "22008", "22021");

    private Databases() {}

    /** Whether the same transaction may simply be tried again. */
    public static boolean isCollision(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure && COLLISIONS.contains(failure.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value that was sent does not fit. The message may hold the value: it is not for the log. */
    static boolean isUnfit(SQLException failure) {
        return failure.getSQLState() != null && UNFIT.contains(failure.getSQLState());
    }

    /** Whether the database could not take the work now: nothing happened, the caller may come back. */
    static boolean isOverload(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? isOfThePool(failure) : OVERLOADS.contains(state) || COLLISIONS.contains(state);
    }

    /**
     * Whether the pool says that there is no connection, or no longer one. Both drivers throw types of their own and name
     * a state; what has neither was never at a database.
     */
    private static boolean isOfThePool(SQLException failure) {
        return failure.getClass() == SQLException.class;
    }
}
