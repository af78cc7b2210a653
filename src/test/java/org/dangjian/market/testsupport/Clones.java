package org.dangjian.market.testsupport;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many copies of a row, a hundred thousand in a long run, made by one statement past all constraints, and removed when closed. */
public final class Clones implements AutoCloseable {

    /** How many. */
    public static final int MANY = Figures.of(10_000, 100_000);

    /** Ids of copies are the greatest there are: a list that shows the newest first meets all of them. */
    private static final String FIRST_ID = "ffffffff-0000-0000-0000-000000000000";

    private final Connection connection;
    private final boolean h2;
    private final List<String> tables = new ArrayList<>();

    public Clones(String url) throws SQLException {
        this.connection = Databases.superuser(url);
        this.h2 = url.startsWith("jdbc:h2:");
        execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
    }

    /** Whether an id that was answered is a copy's. */
    public static boolean isOne(String id) {
        return id.startsWith("ffffffff");
    }

    /**
     * Copies the row of this table with this id.
     *
     * @param instead what columns hold instead of the row's value, as expressions; {@code #} is the copy's own id
     */
    public void of(String table, String id, Map<String, String> instead) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String column = row.getMetaData().getColumnName(i);
                values.put(column, "t." + column);
            }
        }
        String own = "c.own";
        values.put("id", own);
        instead.forEach((column, value) -> values.put(column, value.replace("#", own)));
        // In the order of ids: the trees of the tables grow at their ends.
        execute("insert into " + table + " (" + String.join(", ", values.keySet()) + ") select "
                + String.join(", ", values.values()) + " from " + table + " t cross join (select cast("
                + "'ffffffff-0000-0000-0000-' || lpad(cast(n as varchar(12)), 12, '0') as uuid) as own from "
                + (h2
                        ? "(select \"X\" as n from system_range(1, " + MANY + "))"
                        : "generate_series(1, " + MANY + ") as n")
                + (h2 ? " as numbers" : "") + ") c where t.id = '" + id + "'");
        tables.add(table);
        if (!h2) {
            execute("analyze " + table);
        }
    }

    /**
     * Writes a row that no operation made, past all constraints on other tables; it is removed with its copies.
     *
     * @param values {@code column = expression}, the columns separated by commas, without the id
     * @return its id
     */
    public String row(String table, String values) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (String assignment : values.split(",")) {
            String[] sides = assignment.split("=", 2);
            columns.add(sides[0].strip());
            expressions.add(sides[1].strip());
        }
        String id = "ffffffff-0000-0000-0000-000000000000";
        execute("insert into " + table + " (id, " + String.join(", ", columns) + ") values ('" + id + "', "
                + String.join(", ", expressions) + ")");
        return id;
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        for (String table : tables.reversed()) {
            execute("delete from " + table + " where id >= '" + FIRST_ID + "'");
        }
        if (h2) {
            execute("set referential_integrity true");
        }
        connection.close();
    }
}
