package org.dangjian.market.drill;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dangjian.market.platform.audit.CanonicalRow;
import org.dangjian.market.testsupport.Wire;

/** Years of points of many invented members, made inside the database. */
final class LedgerBulk {

    private static final int HOLDERS = 1000;
    private static final int YEARS = 5;
    private static final int BATCH = 1000;
    private static final Instant RECORDED_AT = Instant.parse("2020-06-01T08:00:00Z");

    /** What a restored ledger must have in common with the one that was backed up. */
    record Facts(List<String> balances, long entries, long points, long events, String auditHead) {}

    /** Makes the codes with the key of the installation's own folder, as the service does. */
    private static final class Code {

        private final SecretKeySpec key;

        Code(House house) {
            try {
                byte[] index = Wire.JSON
                        .readTree(house.keys().resolve("field-keys.json").toFile())
                        .get("index")
                        .binaryValue();
                this.key = new SecretKeySpec(index, "HmacSHA256");
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        String of(String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private LedgerBulk() {}

    /** Adds so many entries with their balances. Of two fills no holder and no entry is shared. */
    static void fill(House house, int number, int entries) throws SQLException {
        String series = (house.isH2() ? "system_range" : "generate_series") + "(1, " + entries + ") as series(n)";
        String prefix = "'%08d-0000-4000-8000-'".formatted(number);
        String source = "'%08d-0000-4000-9000-'".formatted(number);
        String holder = uuid(prefix, "mod(n, " + HOLDERS + ")");
        try (Connection tables = house.tables();
                Statement statement = tables.createStatement()) {
            statement.execute(
                    "insert into point_entry (id, unit, kind, points, score_year, holder_type, holder_id, occurred_on,"
                            + " recorded_at, source_type, source_id, batch) select " + uuid(prefix, "n")
                            + ", 'SCORE', 'OPTIONAL', 1 + mod(n, 20), 2020 + mod(n, " + YEARS + "), 'MEMBER', " + holder
                            + ", date '2020-06-01', timestamp with time zone '2020-06-01 08:00:00+00', 'ADJUSTMENT', "
                            + uuid(source, "n") + ", " + uuid(prefix, "n - mod(n - 1, " + BATCH + ")") + " from "
                            + series);
            statement.execute(
                    "insert into adjustment (id, holder_type, holder_id, kind, points, basis, occurred_on, status,"
                            + " proposed_by, proposed_at, version) select source_id, holder_type, holder_id, 'REWARD', points,"
                            + " 'f1.drill', occurred_on, 'APPROVED', holder_id, recorded_at, 0 from point_entry where"
                            + " cast(holder_id as varchar(36)) like '%08d-0000-4000-8000-%%'".formatted(number));
            statement.execute(
                    "insert into point_balance (holder_type, holder_id, unit, score_year, total, held, owed, blocked)"
                            + " select 'MEMBER', holder_id, 'SCORE', score_year, sum(points), 0, 0, false from point_entry where"
                            + " cast(holder_id as varchar(36)) like '%08d-0000-4000-8000-%%'".formatted(number)
                            + " group by holder_id, score_year");
        }
        cover(house, new Code(house), "%08d-0000-4000-8000-%%".formatted(number));
    }

    /** Writes the audit events that cover the entries, a thousand entries each, and seals them. */
    private static void cover(House house, Code code, String ids) throws SQLException {
        try (Connection tables = house.tables();
                PreparedStatement query = tables.prepareStatement("select id, points, score_year, holder_id, source_id,"
                        + " batch from point_entry where cast(id as varchar(36)) like ? order by batch, id");
                Statement last = tables.createStatement()) {
            tables.setAutoCommit(false);
            query.setFetchSize(BATCH);
            query.setString(1, ids);
            long seq = number(last, "select max(seq) from audit_seal");
            String previous = text(last, "select hash from audit_seal where seq = " + seq);
            StringBuilder batch = new StringBuilder();
            int rowsOfBatch = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    batch.append(canonical(rows));
                    if (++rowsOfBatch == BATCH) {
                        previous = seal(tables, code, ++seq, previous, CanonicalRow.sha256(batch.toString()));
                        batch.setLength(0);
                        rowsOfBatch = 0;
                    }
                }
            }
            if (rowsOfBatch > 0) {
                throw new IllegalArgumentException("the entries must come in batches of " + BATCH);
            }
            tables.commit();
        }
    }

    private static CanonicalRow canonical(ResultSet row) throws SQLException {
        return new CanonicalRow()
                .with("id", row.getString(1))
                .with("unit", "SCORE")
                .with("kind", "OPTIONAL")
                .with("points", row.getInt(2))
                .with("year", row.getInt(3))
                .with("holderType", "MEMBER")
                .with("holderId", row.getString(4))
                .with("occurredOn", "2020-06-01")
                .with("recordedAt", RECORDED_AT)
                .with("recordedBy", null)
                .with("sourceType", "ADJUSTMENT")
                .with("sourceId", row.getString(5))
                .with("itemId", null)
                .with("itemCategory", null)
                .with("itemOrigin", null)
                .with("reverses", null)
                .with("reason", null)
                .with("batch", row.getString(6));
    }

    /** @return the hash of the new seal */
    private static String seal(Connection tables, Code code, long seq, String previous, String entriesHash)
            throws SQLException {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        String event = new CanonicalRow()
                .with("id", id)
                .with("occurredAt", RECORDED_AT)
                .with("accountId", null)
                .with("accountName", "系统")
                .with("action", "claim.verified")
                .with("outcome", "DONE")
                .with("subjectType", "claim")
                .with("subjectId", null)
                .with("organizationPath", null)
                .with("details", "{}")
                .with("entriesHash", entriesHash)
                .toString();
        try (PreparedStatement insert =
                tables.prepareStatement("insert into audit_event (id, occurred_at, account_name,"
                        + " action, outcome, subject_type, details, entries_hash, mac)"
                        + " values (?, ?, '系统', 'claim.verified', 'DONE', 'claim', '{}', ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, RECORDED_AT.atOffset(ZoneOffset.UTC));
            insert.setString(3, entriesHash);
            insert.setString(4, code.of("audit-event|" + event));
            insert.executeUpdate();
        }
        String hash = CanonicalRow.sha256(previous, event);
        try (PreparedStatement insert = tables.prepareStatement(
                "insert into audit_seal (seq, event_id, previous, hash, mac) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, seq);
            insert.setObject(2, id);
            insert.setString(3, previous);
            insert.setString(4, hash);
            insert.setString(5, code.of("audit-seal|" + seq + '|' + id + '|' + previous + '|' + hash));
            insert.executeUpdate();
        }
        return hash;
    }

    private static String uuid(String prefix, String number) {
        return "cast(concat(" + prefix + ", lpad(cast(" + number + " as varchar(12)), 12, '0')) as uuid)";
    }

    static Facts facts(House house) throws SQLException {
        try (Connection tables = house.tables();
                Statement statement = tables.createStatement()) {
            List<String> balances = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select holder_id, unit, score_year, total, held, owed"
                    + " from point_balance order by holder_id, unit, score_year")) {
                while (rows.next()) {
                    balances.add(rows.getString(1)
                            + ' '
                            + rows.getString(2)
                            + ' '
                            + rows.getInt(3)
                            + ' '
                            + rows.getInt(4)
                            + ' '
                            + rows.getInt(5)
                            + ' '
                            + rows.getInt(6));
                }
            }
            return new Facts(
                    balances,
                    number(statement, "select count(*) from point_entry"),
                    number(statement, "select sum(points) from point_entry"),
                    number(statement, "select count(*) from audit_event"),
                    text(statement, "select hash from audit_seal order by seq desc fetch first 1 row only"));
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        return Long.parseLong(text(statement, query));
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
