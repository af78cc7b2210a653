package org.dangjian.market.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Wire;

/** How the database goes about captured statements: which pages it looks at, and whether it reads a whole table for it. */
final class Plans {

    /** A table of more pages is never read from end to end for one caller. */
    private static final int BIG = 200;

    /**
     * What a call looks at.
     *
     * @param blocks pages of 8 KiB, each time they were looked at
     * @param scans big tables that were read from end to end
     */
    record Looked(long blocks, List<String> scans) {}

    private Plans() {}

    /** Explains what a captured call read, by doing it again in a transaction that is undone. */
    static Looked at(String url, Captured captured) throws SQLException {
        long blocks = 0;
        List<String> scans = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            connection.setAutoCommit(false);
            Map<String, Integer> pages = pages(connection);
            for (Captured.Statement statement : captured.statements()) {
                if (!statement.isEnd() && !statement.isBegin() && !statement.isWrite()) {
                    JsonNode plan = plan(connection, statement);
                    blocks += plan.path("Shared Hit Blocks").asLong()
                            + plan.path("Shared Read Blocks").asLong();
                    scans(plan, pages, scans);
                }
            }
            connection.rollback();
        }
        return new Looked(blocks, scans);
    }

    private static Map<String, Integer> pages(Connection connection) throws SQLException {
        Map<String, Integer> pages = new HashMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select relname, relpages from pg_class where relkind = 'r'")) {
            while (rows.next()) {
                pages.put(rows.getString(1), rows.getInt(2));
            }
        }
        return pages;
    }

    private static JsonNode plan(Connection connection, Captured.Statement captured) throws SQLException {
        String sql = "explain (analyze, buffers, timing off, format json) " + captured.jdbc();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (String value : captured.jdbcValues()) {
                statement.setObject(place++, value, Types.OTHER);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Wire.json(row.getString(1).getBytes(StandardCharsets.UTF_8))
                        .path(0)
                        .path("Plan");
            }
        }
    }

    private static void scans(JsonNode node, Map<String, Integer> pages, List<String> found) {
        String table = node.path("Relation Name").asText();
        if (node.path("Node Type").asText().equals("Seq Scan")
                && node.path("Actual Loops").asInt() > 0
                && pages.getOrDefault(table, 0) > BIG) {
            found.add(table);
        }
        node.path("Plans").forEach(child -> scans(child, pages, found));
    }
}
