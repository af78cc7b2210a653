package org.dangjian.market.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dangjian.market.testsupport.Databases;

/**
 * An intruder with every right in the database: makes one random edit of ledger or audit rows, past all triggers and
 * foreign keys, and can put the rows back.
 */
final class Tampering implements AutoCloseable {

    /** What an entry's hash covers, with the columns. */
    private static final String[][] CANONICAL = {
        {"id", "id"},
        {"unit", "unit"},
        {"kind", "kind"},
        {"points", "points"},
        {"year", "score_year"},
        {"holderType", "holder_type"},
        {"holderId", "holder_id"},
        {"occurredOn", "occurred_on"},
        {"recordedAt", "recorded_at"},
        {"recordedBy", "recorded_by"},
        {"sourceType", "source_type"},
        {"sourceId", "source_id"},
        {"itemId", "item_id"},
        {"itemCategory", "item_category"},
        {"itemOrigin", "item_origin"},
        {"reverses", "reverses"},
        {"reason", "reason"},
        {"batch", "batch"}
    };

    private final Connection connection;
    private final boolean h2;

    Tampering(String url) throws SQLException {
        this.connection = Databases.superuser(url);
        this.h2 = url.startsWith("jdbc:h2:");
        execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
        // The sealer stands aside: it would heal some edits before anybody can look.
        execute("update job_lock set owner = '" + UUID.randomUUID() + "', locked_until = timestamp with time zone '"
                + Instant.now().plusSeconds(3600) + "' where name = 'audit-seal'");
    }

    /** Does the edit on a random row, looks, and puts everything back. */
    <T> T during(Edit edit, Random random, java.util.function.Supplier<T> look) throws SQLException {
        Object key = randomKey(edit, random);
        List<StoredRow> before = StoredRow.of(connection, edit.table(), edit.key(), key);
        List<Object[]> balances = edit.commands().size() > 1 ? balancesOf(key) : List.of();
        for (String command : edit.commands()) {
            if (update(command, key) == 0) {
                throw new AssertionError(edit + " changed nothing");
            }
        }
        try {
            return look.get();
        } finally {
            update("delete from " + edit.table() + " where " + edit.key() + " = ?", key);
            for (StoredRow row : before) {
                row.insert(connection);
            }
            for (Object[] balance : balances) {
                update("update point_balance set total = " + balance[0] + Edit.BALANCE_OF, key);
            }
        }
    }

    /** What a forgery added. */
    record Forgery(UUID entry, UUID event, long seq, int points) {}

    /**
     * Makes a posting that was never made: a copy of a genuine one with other points, in a batch of its own, with a matching
     * balance, an event that covers it and a seal behind the last.
     */
    Forgery forge(int points) throws SQLException {
        UUID entry = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        String copied = "select '" + entry + "', unit, kind, " + points + ", score_year, holder_type, holder_id,"
                + " occurred_on, recorded_at, recorded_by, source_type, '%s', item_id, item_category, item_origin, reason,"
                + " '" + entry + "' from point_entry where id = ?";
        UUID genuine =
                (UUID) one("select id from point_entry where unit = 'SCORE' and reverses is null and source_type ="
                        + " 'CLAIM' order by id fetch first 1 row only");
        // Of a claim that pays nothing yet under this unit: one posting for each source.
        UUID source = (UUID)
                one("select c.id from claim c where c.status in ('VERIFIED', 'REVERSED') and not exists (select 1 from"
                        + " point_entry e where e.source_id = c.id and e.holder_id = (select g.holder_id from point_entry g where"
                        + " g.id = '" + genuine + "')) order by c.id fetch first 1 row only");
        update(
                "insert into point_entry (id, unit, kind, points, score_year, holder_type, holder_id, occurred_on,"
                        + " recorded_at, recorded_by, source_type, source_id, item_id, item_category, item_origin, reason,"
                        + " batch) " + copied.formatted(source),
                genuine);
        update("update point_balance set total = total + " + points + Edit.BALANCE_OF, entry);
        CanonicalRow row = new CanonicalRow();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("select * from point_entry where id = '" + entry + "'")) {
            columns.next();
            for (String[] column : CANONICAL) {
                row.with(column[0], shown(columns.getObject(column[1])));
            }
        }
        String hash = CanonicalRow.sha256(row.toString());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String canonical = new CanonicalRow()
                .with("id", event)
                .with("occurredAt", now)
                .with("accountId", null)
                .with("accountName", "系统")
                .with("action", "claim.verified")
                .with("outcome", "DONE")
                .with("subjectType", "claim")
                .with("subjectId", null)
                .with("organizationPath", null)
                .with("details", "{}")
                .with("entriesHash", hash)
                .toString();
        execute("insert into audit_event (id, occurred_at, account_name, action, outcome, subject_type, details,"
                + " entries_hash, mac) values ('" + event + "', timestamp with time zone '" + now
                + "', '系统', 'claim.verified', 'DONE', 'claim', '{}', '" + hash + "', '" + "0".repeat(64) + "')");
        long seq = ((Number) one("select max(seq) from audit_seal")).longValue() + 1;
        String previous = (String) one("select hash from audit_seal where seq = " + (seq - 1));
        execute("insert into audit_seal (seq, event_id, previous, hash, mac) values (" + seq + ", '" + event + "', '"
                + previous + "', '" + CanonicalRow.sha256(previous, canonical) + "', '" + "0".repeat(64) + "')");
        return new Forgery(entry, event, seq, points);
    }

    void remove(Forgery forgery) throws SQLException {
        update("update point_balance set total = total - " + forgery.points() + Edit.BALANCE_OF, forgery.entry());
        update("delete from point_entry where id = ?", forgery.entry());
        execute("delete from audit_seal where seq = " + forgery.seq());
        update("delete from audit_event where id = ?", forgery.event());
    }

    private static Object shown(Object value) {
        return value instanceof java.time.OffsetDateTime time
                ? time.toInstant()
                : value instanceof java.sql.Timestamp stamp ? stamp.toInstant() : value;
    }

    private Object one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new AssertionError("nothing to forge by: " + query);
            }
            return row.getObject(1);
        }
    }

    private List<Object[]> balancesOf(Object entry) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select total from point_balance" + Edit.BALANCE_OF)) {
            query.setObject(1, entry);
            try (ResultSet rows = query.executeQuery()) {
                List<Object[]> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Object[] {rows.getObject(1)});
                }
                return found;
            }
        }
    }

    private Object randomKey(Edit edit, Random random) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long count;
            try (ResultSet row = statement.executeQuery("select count(*) from " + edit.table())) {
                row.next();
                count = row.getLong(1);
            }
            try (ResultSet row = statement.executeQuery("select " + edit.key() + " from " + edit.table() + " order by "
                    + edit.key() + " offset " + random.nextLong(count) + " rows fetch next 1 rows only")) {
                row.next();
                return row.getObject(1);
            }
        }
    }

    private int update(String command, Object key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setObject(1, key);
            return statement.executeUpdate();
        }
    }

    /** Any other command. */
    void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("update job_lock set locked_until = timestamp with time zone '" + Instant.now()
                + "' where name = 'audit-seal'");
        if (h2) {
            execute("set referential_integrity true");
        }
        connection.close();
    }
}
