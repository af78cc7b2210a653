package org.dangjian.market.people.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.Subject;
import org.dangjian.market.platform.shared.FieldCipher;
import org.hibernate.Session;

/** Reads one kind of records about one person, decrypted, the latest first and so many at most. */
@ApplicationScoped
class PersonalRecordReader {

    private final EntityManager database;
    private final FieldCipher cipher;
    private final ProtectedText texts;

    PersonalRecordReader(EntityManager database, FieldCipher cipher, ProtectedText texts) {
        this.database = database;
        this.cipher = cipher;
        this.texts = texts;
    }

    /** The person's rows, one more than {@code most} when there are more. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Map<String, Object>> read(KeptRecords kept, Subject person, int most) {
        SubjectQuery query = SubjectQuery.of(kept.sql() + " order by 1 desc", person, Map.of());
        return database.unwrap(Session.class).doReturningWork(connection -> rows(connection, query, kept, most + 1));
    }

    private List<Map<String, Object>> rows(Connection connection, SubjectQuery query, KeptRecords kept, int limit)
            throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = query.on(connection)) {
            statement.setMaxRows(limit);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found, kept));
                }
            }
        }
        return rows;
    }

    private Map<String, Object> row(ResultSet found, KeptRecords kept) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i);
            Object value = value(found, i, columns.getColumnTypeName(i));
            if (value != null) {
                row.put(camelCase(column), decrypted(found, kept, column, value));
            }
        }
        return row;
    }

    private Object decrypted(ResultSet found, KeptRecords kept, String column, Object stored) throws SQLException {
        for (KeptRecords.Secret secret : kept.secrets()) {
            if (secret.column().equals(column)) {
                return secret.table() == null
                        ? texts.convertToEntityAttribute((String) stored)
                        : cipher.decrypt(
                                (String) stored, secret.table(), secret.stored(), found.getObject("id", UUID.class));
            }
        }
        return stored;
    }

    /** As it reads in JSON, the same from both databases. */
    private static Object value(ResultSet found, int column, String type) throws SQLException {
        String name = type.toLowerCase(java.util.Locale.ROOT);
        if (name.startsWith("timestamp")) {
            OffsetDateTime moment = found.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        return name.equals("date") ? found.getObject(column, LocalDate.class) : plain(found.getObject(column));
    }

    /** H2 gives long texts as streams. */
    private static Object plain(Object value) throws SQLException {
        return value instanceof java.sql.Clob text ? text.getSubString(1, (int) text.length()) : value;
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char letter : column.toCharArray()) {
            if (letter == '_') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(letter) : letter);
                upper = false;
            }
        }
        return name.toString();
    }
}
