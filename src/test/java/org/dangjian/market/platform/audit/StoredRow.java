package org.dangjian.market.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row as it was. */
final class StoredRow {
    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private StoredRow(String table, ResultSet row) throws SQLException {
        this.table = table;
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getMetaData().getColumnName(i));
            values.add(row.getObject(i));
        }
    }

    void insert(Connection connection) throws SQLException {
        String marks = String.join(", ", columns.stream().map(column -> "?").toList());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }

    static List<StoredRow> of(Connection connection, String table, String key, Object value) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select * from " + table + " where " + key + " = ?")) {
            query.setObject(1, value);
            try (ResultSet rows = query.executeQuery()) {
                List<StoredRow> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new StoredRow(table, rows));
                }
                return found;
            }
        }
    }
}
