package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Holder;
import org.hibernate.Session;

/** The balances: one guarded statement each, rows made when first needed, locked in ascending order of holders. */
@ApplicationScoped
public class BalanceRepository {

    /** CREDIT does not belong to a year. */
    static final int NO_YEAR = 0;

    /** Rows asked about in one statement. */
    private static final int CHUNK = 500;

    /** Which row. */
    record Key(Holder holder, Unit unit, int year) {}

    /** What a balance row says. */
    record Balance(int total, int held, int owed, boolean blocked) {
        static final Balance NONE = new Balance(0, 0, 0, false);
    }

    private static final String WHERE = " where holder_type = ?1 and holder_id = ?2 and unit = ?3 and score_year = ?4";

    private final EntityManager database;

    BalanceRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * Makes sure the rows exist and locks them, so that whatever spans rows of these holders is decided alone: in ascending
     * order of holders, however many, in a few statements.
     */
    public void lock(Collection<Holder> holders, int year) {
        List<Holder> ordered = List.copyOf(new TreeSet<>(holders));
        for (int from = 0; from < ordered.size(); from += CHUNK) {
            List<Holder> chunk = ordered.subList(from, Math.min(from + CHUNK, ordered.size()));
            // Nearly always they are there: an insertion that finds it so would cost a statement and its undoing.
            Set<Key> missing = keys(chunk, year);
            missing.removeAll(lockExisting(chunk, year));
            if (!missing.isEmpty()) {
                add(missing);
                lockExisting(chunk, year);
            }
        }
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
        String rows = keys.stream().map(key -> "(?, ?, ?, ?, 0, 0, 0, false)").collect(Collectors.joining(", "));
        Query insert = database.createNativeQuery("insert into point_balance"
                + " (holder_type, holder_id, unit, score_year, total, held, owed, blocked) values " + numbered(rows)
                + " on conflict do nothing");
        int position = 1;
        for (Key key : keys) {
            insert.setParameter(position++, key.holder().type().name())
                    .setParameter(position++, key.holder().id())
                    .setParameter(position++, key.unit().name())
                    .setParameter(position++, key.year());
        }
        insert.executeUpdate();
    }

    /** Positional parameters by number. */
    private static String numbered(String sql) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (char sign : sql.toCharArray()) {
            text.append(sign);
            if (sign == '?') {
                text.append(number++);
            }
        }
        return text.toString();
    }

    /** Those of the rows that are there, locked from now on. */
    private Set<Key> lockExisting(List<Holder> holders, int year) {
        return rows(holders, year, " order by holder_id, holder_type, unit desc for update")
                .keySet();
    }

    /** What the rows of these holders say, SCORE of one year and CREDIT; those that are not there are absent. */
    Map<Key, Balance> find(Collection<Holder> holders, int year) {
        return rows(holders, year, "");
    }

    private Map<Key, Balance> rows(Collection<Holder> holders, int year, String behind) {
        List<Object[]> found = database.createNativeQuery(
                        "select holder_type, cast(holder_id as varchar(36)), unit, score_year, total, held, owed, blocked"
                                + " from point_balance where holder_id in (:holders) and (unit = 'SCORE' and"
                                + " score_year = :year or unit = 'CREDIT' and score_year = " + NO_YEAR + ")" + behind,
                        Object[].class)
                .setParameter("holders", holders.stream().map(Holder::id).toList())
                .setParameter("year", year)
                .getResultList();
        Map<Key, Balance> rows = new HashMap<>();
        for (Object[] row : found) {
            Holder holder = new Holder(Holder.Type.valueOf((String) row[0]), UUID.fromString((String) row[1]));
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

    /** Writes what changes make of locked rows, in one message. */
    void write(Map<Key, Balance> changed) {
        if (!changed.isEmpty()) {
            database.unwrap(Session.class).doWork(connection -> write(connection, changed));
        }
    }

    private static void write(Connection connection, Map<Key, Balance> changed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update point_balance set total = ?, held = ?, owed = ?, blocked = ? where holder_type = ?"
                        + " and holder_id = ? and unit = ? and score_year = ?")) {
            for (Map.Entry<Key, Balance> change : changed.entrySet()) {
                Key key = change.getKey();
                Balance balance = change.getValue();
                update.setInt(1, balance.total());
                update.setInt(2, balance.held());
                update.setInt(3, balance.owed());
                update.setBoolean(4, balance.blocked());
                update.setString(5, key.holder().type().name());
                update.setObject(6, key.holder().id());
                update.setString(7, key.unit().name());
                update.setInt(8, key.year());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Writes what a change makes of a locked row. */
    void write(Holder holder, Unit unit, int year, Balance balance) {
        write(Map.of(new Key(holder, unit, year), balance));
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
