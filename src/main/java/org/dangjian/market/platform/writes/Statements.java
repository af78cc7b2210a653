package org.dangjian.market.platform.writes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Sends statements over the connection of the transaction in progress. PostgreSQL gets several in one message and does them
 * one after the other, each seeing what was committed when it begins; H2, which lives in the process, gets them one by one.
 */
@ApplicationScoped
public class Statements {

    /** More than these go in batches of their kind. */
    private static final int MOST_IN_A_MESSAGE = 40;

    /** What is done with a statement. */
    private interface Work<T> {
        T with(PreparedStatement statement, SharedSessionContractImplementor session) throws SQLException;
    }

    private final EntityManager database;
    private final boolean several;

    Statements(EntityManager database, @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
        this.database = database;
        this.several = databaseKind.equals("postgresql");
    }

    /** What a query ends with that holds a row against everybody who would change it, but not who refers to it. */
    public String exclusive() {
        return several ? " for no key update" : " for update";
    }

    /** @return how many rows it changed */
    public int execute(Sql sql) {
        return prepared(sql.text(), (statement, session) -> {
            sql.bind(statement, 1, session);
            return statement.executeUpdate();
        });
    }

    /**
     * Several in this order; many of them in the order in which statements of their kind begin.
     *
     * @return how many rows each changed
     */
    int[] execute(List<Sql> all) {
        if (all.size() == 1) {
            return new int[] {execute(all.getFirst())};
        }
        if (several && all.size() <= MOST_IN_A_MESSAGE) {
            return message(all);
        }
        int[] counts = new int[all.size()];
        Map<String, List<Integer>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            kinds.computeIfAbsent(all.get(i).text(), text -> new ArrayList<>()).add(i);
        }
        kinds.values().forEach(positions -> batch(all, positions, counts));
        return counts;
    }

    private int[] message(List<Sql> all) {
        return prepared(text(all), (statement, session) -> {
            bind(statement, all, session);
            statement.execute();
            int[] counts = new int[all.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = statement.getUpdateCount();
                statement.getMoreResults();
            }
            return counts;
        });
    }

    private void batch(List<Sql> all, List<Integer> positions, int[] counts) {
        int[] changed = prepared(all.get(positions.getFirst()).text(), (statement, session) -> {
            for (int position : positions) {
                all.get(position).bind(statement, 1, session);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        for (int i = 0; i < changed.length; i++) {
            counts[positions.get(i)] = changed[i];
        }
    }

    /** What queries find, in this order: the rows of each. */
    public List<List<Object[]>> ask(List<Sql> queries) {
        int atOnce = several ? MOST_IN_A_MESSAGE : 1;
        if (queries.size() <= atOnce) {
            return queries.isEmpty() ? List.of() : askTogether(queries);
        }
        List<List<Object[]>> answers = new ArrayList<>(queries.size());
        for (int from = 0; from < queries.size(); from += atOnce) {
            answers.addAll(askTogether(queries.subList(from, Math.min(from + atOnce, queries.size()))));
        }
        return answers;
    }

    private List<List<Object[]>> askTogether(List<Sql> queries) {
        return prepared(text(queries), (statement, session) -> {
            bind(statement, queries, session);
            statement.execute();
            List<List<Object[]>> answers = new ArrayList<>(queries.size());
            for (int i = 0; i < queries.size(); i++) {
                try (ResultSet found = statement.getResultSet()) {
                    answers.add(rows(found));
                }
                if (i + 1 < queries.size()) {
                    statement.getMoreResults();
                }
            }
            return answers;
        });
    }

    private static List<Object[]> rows(ResultSet found) throws SQLException {
        int width = found.getMetaData().getColumnCount();
        List<Object[]> rows = new ArrayList<>();
        while (found.next()) {
            Object[] row = new Object[width];
            for (int i = 0; i < width; i++) {
                row[i] = found.getObject(i + 1);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(List<Sql> all) {
        return all.size() == 1
                ? all.getFirst().text()
                : all.stream().map(Sql::text).collect(Collectors.joining(";\n"));
    }

    private static void bind(PreparedStatement statement, List<Sql> all, SharedSessionContractImplementor session)
            throws SQLException {
        int position = 1;
        for (Sql sql : all) {
            position = sql.bind(statement, position, session);
        }
    }

    /**
     * On the connection itself: the session may be about to send a batch of its own, which it would lose if it was asked for
     * a statement meanwhile.
     */
    private <T> T prepared(String text, Work<T> work) {
        SharedSessionContractImplementor session = database.unwrap(SharedSessionContractImplementor.class);
        // The session has to join the transaction before its connection does, or it would give it back too late.
        session.getTransactionCoordinator().pulse();
        StatementInspector inspector = session.getJdbcSessionContext().getStatementInspector();
        inspector.inspect(text);
        try (PreparedStatement statement = session.getJdbcCoordinator()
                .getLogicalConnection()
                .getPhysicalConnection()
                .prepareStatement(text)) {
            return work.with(statement, session);
        } catch (SQLException failure) {
            throw session.getJdbcServices().getSqlExceptionHelper().convert(failure, "a statement failed", text);
        }
    }
}
