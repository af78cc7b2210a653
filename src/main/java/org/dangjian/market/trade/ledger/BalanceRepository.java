package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.writes.Sql;
import org.dangjian.market.platform.writes.Statements;
import org.dangjian.market.platform.writes.Writes;

/** The balances: one guarded statement each, rows made when first needed, locked in ascending order of holders. */
@ApplicationScoped
public class BalanceRepository {

    /** CREDIT does not belong to a year. */
    static final int NO_YEAR = 0;

    private static final String TABLE = "point_balance";

    /** Rows asked about in one statement. */
    private static final int CHUNK = 500;

    /** Which row. */
    record Key(Holder holder, Unit unit, int year) {}

    /** What a balance row says. */
    record Balance(int total, int held, int owed, boolean blocked) {
        static final Balance NONE = new Balance(0, 0, 0, false);
    }

    private final Statements statements;
    private final Writes writes;
    private final HeldBalances held;
    private final TransactionSynchronizationRegistry transactions;

    BalanceRepository(
            Statements statements, Writes writes, HeldBalances held, TransactionSynchronizationRegistry transactions) {
        this.statements = statements;
        this.writes = writes;
        this.held = held;
        this.transactions = transactions;
    }

    /** Those of these holders whose balances the transaction has not locked yet, in the order in which they are locked. */
    List<Holder> unlocked(Collection<Holder> holders, int year) {
        return new TreeSet<>(holders)
                .stream().filter(holder -> !held.holds(holder, year)).toList();
    }

    /**
     * Makes sure the rows exist and locks them, so that whatever spans rows of these holders is decided alone: in ascending
     * order of holders, however many, in a few statements.
     */
    public void lock(Collection<Holder> holders, int year) {
        List<Holder> fresh = unlocked(holders, year);
        if (!fresh.isEmpty() && !locked(fresh, year, statements.ask(locking(fresh, year)))) {
            locked(fresh, year, statements.ask(locking(fresh, year)));
        }
    }

    /** What locks the rows that are there, for {@link #locked} to look at the answers. */
    List<Sql> locking(List<Holder> fresh, int year) {
        List<Sql> queries = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += CHUNK) {
            queries.add(rows(
                    fresh.subList(from, Math.min(from + CHUNK, fresh.size())),
                    year,
                    " order by holder_id, holder_type, unit desc for update"));
        }
        return queries;
    }

    /**
     * Whether all rows were there and are locked. Nearly always they are: an insertion that finds it so would cost a
     * statement and its undoing. Those that were not are there now, and are to be locked.
     */
    boolean locked(List<Holder> fresh, int year, List<List<Object[]>> answers) {
        Map<Key, Balance> found = new HashMap<>();
        answers.forEach(rows -> found.putAll(read(rows)));
        Set<Key> missing = keys(fresh, year);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            add(missing);
            return false;
        }
        held.say(found);
        fresh.forEach(holder -> held.hold(holder, year));
        return true;
    }

    private static Set<Key> keys(List<Holder> holders, int year) {
        Set<Key> keys = new LinkedHashSet<>();
        for (Holder holder : holders) {
            keys.add(new Key(holder, Unit.SCORE, year));
            keys.add(new Key(holder, Unit.CREDIT, NO_YEAR));
        }
        return keys;
    }

    /** Adds rows unless somebody else is faster. */
    private void add(Set<Key> keys) {
        List<Object> values = new ArrayList<>();
        keys.forEach(
                key -> values.addAll(List.of(key.holder().type(), key.holder().id(), key.unit(), key.year())));
        statements.execute(Sql.of(
                "insert into point_balance (holder_type, holder_id, unit, score_year, total, held, owed, blocked) values "
                        + keys.stream()
                                .map(key -> "(?, ?, ?, ?, 0, 0, 0, false)")
                                .collect(Collectors.joining(", "))
                        + " on conflict do nothing",
                values.toArray()));
    }

    private static Sql rows(Collection<Holder> holders, int year, String behind) {
        List<Object> values = new ArrayList<>();
        holders.forEach(holder -> values.add(holder.id()));
        values.add(year);
        return Sql.of(
                "select holder_type, holder_id, unit, score_year, total, held, owed, blocked from point_balance"
                        + " where holder_id in (" + "?, ".repeat(holders.size() - 1) + "?) and (unit = 'SCORE' and"
                        + " score_year = ? or unit = 'CREDIT' and score_year = " + NO_YEAR + ")" + behind,
                values.toArray());
    }

    private static Map<Key, Balance> read(List<Object[]> found) {
        Map<Key, Balance> rows = new LinkedHashMap<>();
        for (Object[] row : found) {
            Holder holder = new Holder(Holder.Type.valueOf((String) row[0]), (UUID) row[1]);
            rows.put(
                    new Key(holder, Unit.valueOf((String) row[2]), ((Number) row[3]).intValue()),
                    new Balance(
                            ((Number) row[4]).intValue(),
                            ((Number) row[5]).intValue(),
                            ((Number) row[6]).intValue(),
                            (Boolean) row[7]));
        }
        return rows;
    }

    /** What these rows say; one that is not there says nought. */
    Map<Key, Balance> find(Collection<Key> keys) {
        Map<Key, Balance> found = new HashMap<>();
        Map<Integer, Set<Holder>> unheld = new HashMap<>();
        boolean acting = transactions.getTransactionKey() != null;
        for (Key key : keys) {
            Balance known = acting ? held.get(key).orElse(null) : null;
            if (known == null) {
                unheld.computeIfAbsent(key.year(), year -> new HashSet<>()).add(key.holder());
            } else {
                found.put(key, known);
            }
        }
        unheld.forEach((year, holders) -> statements
                .ask(List.of(rows(holders, year, "")))
                .forEach(rows -> read(rows).forEach(found::putIfAbsent)));
        keys.forEach(key -> found.putIfAbsent(key, Balance.NONE));
        return found;
    }

    /** What one row says; nought where it is not there. */
    Balance find(Holder holder, Unit unit, int year) {
        Key key = new Key(holder, unit, year);
        return find(List.of(key)).get(key);
    }

    /** Writes what changes make of locked rows. */
    void write(Map<Key, Balance> changed) {
        held.say(changed);
        changed.forEach((key, balance) -> writes.add(
                TABLE,
                Sql.of(
                        "update point_balance set total = ?, held = ?, owed = ?, blocked = ? where holder_type = ?"
                                + " and holder_id = ? and unit = ? and score_year = ?",
                        balance.total(),
                        balance.held(),
                        balance.owed(),
                        balance.blocked(),
                        key.holder().type(),
                        key.holder().id(),
                        key.unit(),
                        key.year())));
    }

    /** Writes what a change makes of a locked row. */
    void write(Holder holder, Unit unit, int year, Balance balance) {
        write(Map.of(new Key(holder, unit, year), balance));
    }
}
