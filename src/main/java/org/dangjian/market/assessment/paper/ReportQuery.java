package org.dangjian.market.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Clob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Labels;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Queries of reports: pages by key in plain SQL, and what both databases give back as one type. */
@ApplicationScoped
public class ReportQuery {

    /** A place's items and whatever its holders did elsewhere, on the days of the period. */
    public static final String NEAR = "(o.path like :path or %1$s in (select p.holder_id from holder_place p"
            + " where p.path like :path and (p.valid_from is null or p.valid_from <= :to)"
            + " and (p.valid_to is null or p.valid_to >= :from)))";

    /** The same of results, which note where their holders reported in when they were judged. */
    public static final String JUDGED_NEAR = "(o.path like :path or r.report_ins like :reported)";

    private final EntityManager database;

    ReportQuery(EntityManager database) {
        this.database = database;
    }

    /** One row. */
    public record Row(Object[] values) {

        public UUID id(int place) {
            return switch (values[place]) {
                case null -> null;
                case String text -> UUID.fromString(text);
                // H2 gives the sixteen bytes of what no entity says the type of.
                case byte[] bytes -> {
                    ByteBuffer halves = ByteBuffer.wrap(bytes);
                    yield new UUID(halves.getLong(), halves.getLong());
                }
                default -> (UUID) values[place];
            };
        }

        public String text(int place) {
            return switch (values[place]) {
                case null -> null;
                case Clob clob -> read(clob);
                default -> values[place].toString();
            };
        }

        public Integer number(int place) {
            return values[place] == null ? null : ((Number) values[place]).intValue();
        }

        public BigDecimal amount(int place) {
            return values[place] == null ? null : new BigDecimal(values[place].toString());
        }

        public LocalDate day(int place) {
            return switch (values[place]) {
                case null -> null;
                case java.sql.Date date -> date.toLocalDate();
                default -> (LocalDate) values[place];
            };
        }

        public Instant moment(int place) {
            return switch (values[place]) {
                case null -> null;
                case Timestamp time -> time.toInstant();
                case OffsetDateTime time -> time.toInstant();
                default -> (Instant) values[place];
            };
        }

        public boolean flag(int place) {
            return Boolean.TRUE.equals(values[place]);
        }

        /** The word for a code: {@code word(3, "ItemKind")}. */
        public String word(int place, String schema) {
            String code = text(place);
            return code == null ? null : Labels.shipped().getOrDefault(schema + "." + code, code);
        }

        private static String read(Clob clob) {
            StringWriter text = new StringWriter();
            try (Reader in = clob.getCharacterStream()) {
                in.transferTo(text);
            } catch (SQLException | IOException unreadable) {
                throw new UncheckedIOException(new IOException(unreadable));
            }
            return text.toString();
        }
    }

    /**
     * The next rows, in the order of a unique key.
     *
     * @param sql with its conditions; what follows is added
     * @param key the expression of the key, an id
     * @param after the last key of the page before, or {@code null}
     */
    public List<Row> page(String sql, Map<String, Object> parameters, String key, String after, int limit) {
        Query query = bound(sql + (after == null ? "" : " and " + key + " > :after") + " order by " + key, parameters);
        if (after != null) {
            query.setParameter("after", id(after));
        }
        return rows(query.setMaxResults(limit));
    }

    /** The same by a key that is a text. */
    public List<Row> pageByText(String sql, Map<String, Object> parameters, String key, String after, int limit) {
        Query query = bound(sql + (after == null ? "" : " and " + key + " > :after") + " order by " + key, parameters);
        if (after != null) {
            query.setParameter("after", after);
        }
        return rows(query.setMaxResults(limit));
    }

    /** All rows of what is little. */
    public List<Row> all(String sql, Map<String, Object> parameters) {
        return rows(bound(sql, parameters));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
    }

    private Query bound(String sql, Map<String, Object> parameters) {
        Query query = database.createNativeQuery(sql);
        parameters.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Row> rows(Query query) {
        return ((List<Object>) query.getResultList())
                .stream()
                        .map(row -> new Row(row instanceof Object[] several ? several : new Object[] {row}))
                        .toList();
    }
}
