package org.dangjian.market.drill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Years of points of many invented members, made inside the database. */
final class LedgerBulk {

    private static final int HOLDERS = 1000;
    private static final int YEARS = 5;

    /** What a restored ledger must have in common with the one that was backed up. */
    record Facts(List<String> balances, long entries, long points, long events, String auditHead) {}

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
                            + " recorded_at, source_type, source_id) select " + uuid(prefix, "n")
                            + ", 'SCORE', 'OPTIONAL', 1 + mod(n, 20), 2020 + mod(n, " + YEARS + "), 'MEMBER', " + holder
                            + ", date '2020-06-01', timestamp with time zone '2020-06-01 08:00:00+00', 'CLAIM', "
                            + uuid(source, "n") + " from " + series);
            statement.execute(
                    "insert into point_balance (holder_type, holder_id, unit, score_year, total, held, owed, blocked)"
                            + " select 'MEMBER', holder_id, 'SCORE', score_year, sum(points), 0, 0, false from point_entry where"
                            + " cast(holder_id as varchar(36)) like '%08d-0000-4000-8000-%%'".formatted(number)
                            + " group by holder_id, score_year");
        }
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
