package org.dangjian.market.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Sends captured statements again, for other rows: what the database alone can do. A bare loop over prepared statements of
 * the service's own driver, one round trip a statement, its transactions as the service made them.
 */
final class Replay implements Measure.Work {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Of an order that is to be picked up; no two that wait have the same. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{8}");

    private final Connection connection;
    private final List<Captured.Statement> statements;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Captured captured;
    private final Others others;

    /** Which ids stand for which captured ones, at the nth time. */
    interface Others {
        Map<String, String> at(int number);
    }

    /**
     * @param kept which of the statements are sent: all of them, or those that write
     * @param others an id of the capture that is not here and that the request did not make stays what it is
     */
    Replay(String url, Captured captured, Predicate<Captured.Statement> kept, Others others) throws SQLException {
        this.connection = DriverManager.getConnection(url, "postgres", "");
        this.connection.setAutoCommit(false);
        this.statements = captured.statements().stream()
                .filter(one -> one.isEnd() || kept.test(one) && !one.isBegin())
                .toList();
        this.captured = captured;
        this.others = others;
    }

    @Override
    public void once(int number) throws SQLException {
        Map<String, String> ids = new HashMap<>(others.at(number));
        boolean open = false;
        for (Captured.Statement statement : statements) {
            if (statement.isEnd()) {
                if (open) {
                    connection.commit();
                }
                open = false;
                continue;
            }
            open = true;
            PreparedStatement again = prepared.get(statement.sql());
            if (again == null) {
                again = connection.prepareStatement(statement.jdbc());
                prepared.put(statement.sql(), again);
            }
            int place = 1;
            for (String value : statement.jdbcValues()) {
                again.setObject(place++, value == null ? null : renamed(value, ids), Types.OTHER);
            }
            if (again.execute()) {
                again.getResultSet().close();
            }
        }
        if (open) {
            connection.commit();
        }
    }

    /** The value with other ids; what the captured request made gets a new one each time. */
    private String renamed(String value, Map<String, String> ids) {
        if (CODE.matcher(value).matches() && !value.equals("RESERVED")) {
            return Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
        }
        String elsewhere = value;
        for (Map.Entry<String, String> place : ids.entrySet()) {
            if (place.getKey().endsWith("/")) {
                elsewhere = elsewhere.replace(place.getKey(), place.getValue());
            }
        }
        return ID.matcher(elsewhere).replaceAll(found -> {
            String id = found.group();
            return captured.made(id)
                    ? ids.computeIfAbsent(id, made -> UUID.randomUUID().toString())
                    : ids.getOrDefault(id, id);
        });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
