package org.dangjian.market.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dangjian.market.shared.Holder;

/** The balances: one guarded statement each, rows made when first needed, locked in ascending order of holders. */
@ApplicationScoped
class BalanceRepository {

    /** CREDIT does not belong to a year. */
    static final int NO_YEAR = 0;

    /** What a balance row says. */
    record Balance(int total, int held, int owed, boolean blocked) {
        static final Balance NONE = new Balance(0, 0, 0, false);
    }

    private static final String WHERE = " where holder_type = ?1 and holder_id = ?2 and unit = ?3 and score_year = ?4";

    private final EntityManager database;

    BalanceRepository(EntityManager database) {
        this.database = database;
    }

    /** Makes sure the rows exist and locks them, so that whatever spans rows of these holders is decided alone. */
    void lock(Collection<Holder> holders, int year) {
        for (Holder holder : new TreeSet<>(holders)) {
            lock(holder, Unit.SCORE, year);
            lock(holder, Unit.CREDIT, NO_YEAR);
        }
    }

    private void lock(Holder holder, Unit unit, int year) {
        // Nearly always it is there: an insertion that finds it so would cost a statement and its undoing.
        if (!lockExisting(holder, unit, year)) {
            add(holder, unit, year);
            lockExisting(holder, unit, year);
        }
    }

    /** Adds the row unless somebody else is faster. */
    private void add(Holder holder, Unit unit, int year) {
        database.createNativeQuery("insert into point_balance"
                        + " (holder_type, holder_id, unit, score_year, total, held, owed, blocked)"
                        + " values (?1, ?2, ?3, ?4, 0, 0, 0, false) on conflict do nothing")
                .setParameter(1, holder.type().name())
                .setParameter(2, holder.id())
                .setParameter(3, unit.name())
                .setParameter(4, year)
                .executeUpdate();
    }

    /** Whether the row is there, and locked from now on. */
    private boolean lockExisting(Holder holder, Unit unit, int year) {
        return !database.createNativeQuery("select total from point_balance" + WHERE + " for update")
                .setParameter(1, holder.type().name())
                .setParameter(2, holder.id())
                .setParameter(3, unit.name())
                .setParameter(4, year)
                .getResultList()
                .isEmpty();
    }

    /** Writes what a change makes of a locked row. */
    void write(Holder holder, Unit unit, int year, Balance balance) {
        database.createNativeQuery("update point_balance set total = ?5, held = ?6, owed = ?7, blocked = ?8" + WHERE)
                .setParameter(1, holder.type().name())
                .setParameter(2, holder.id())
                .setParameter(3, unit.name())
                .setParameter(4, year)
                .setParameter(5, balance.total())
                .setParameter(6, balance.held())
                .setParameter(7, balance.owed())
                .setParameter(8, balance.blocked())
                .executeUpdate();
    }

    Optional<Balance> find(Holder holder, Unit unit, int year) {
        List<Object[]> rows = database.createNativeQuery(
                        "select total, held, owed, blocked from point_balance" + WHERE, Object[].class)
                .setParameter(1, holder.type().name())
                .setParameter(2, holder.id())
                .setParameter(3, unit.name())
                .setParameter(4, year)
                .getResultList();
        return rows.stream()
                .map(row -> new Balance(
                        ((Number) row[0]).intValue(),
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue(),
                        (Boolean) row[3]))
                .findFirst();
    }
}
