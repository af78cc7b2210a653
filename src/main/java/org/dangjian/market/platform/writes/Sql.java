package org.dangjian.market.platform.writes;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.JdbcMapping;

/** A statement of both databases, and its values. */
public final class Sql {

    /** @param mapping how an entity's column is written; {@code null} for a plain value */
    private record Value(Object value, JdbcMapping mapping) {}

    private final String text;
    private final List<Value> values;

    private Sql(String text, List<Value> values) {
        this.text = text;
        this.values = values;
    }

    /** @param values for its question marks: ids, texts, numbers, days, instants, constants of enums, or {@code null} */
    public static Sql of(String text, Object... values) {
        Sql sql = mapped(text);
        for (Object value : values) {
            sql.with(value, null);
        }
        return sql;
    }

    static Sql mapped(String text) {
        return new Sql(text, new ArrayList<>());
    }

    void with(Object value, JdbcMapping mapping) {
        values.add(new Value(value, mapping));
    }

    String text() {
        return text;
    }

    /** @return the position behind the last of its values */
    int bind(PreparedStatement statement, int from, SharedSessionContractImplementor session) throws SQLException {
        int position = from;
        for (Value value : values) {
            bind(statement, position++, value, session);
        }
        return position;
    }

    @SuppressWarnings("unchecked")
    private static void bind(
            PreparedStatement statement, int position, Value bound, SharedSessionContractImplementor session)
            throws SQLException {
        if (bound.mapping() != null) {
            bound.mapping().getJdbcValueBinder().bind(statement, bound.value(), position, session);
            return;
        }
        switch (bound.value()) {
            case null -> statement.setNull(position, Types.NULL);
            case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(position, constant.name());
            default -> statement.setObject(position, bound.value());
        }
    }
}
