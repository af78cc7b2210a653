package org.dangjian.market.people.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dangjian.market.platform.keys.EncryptedColumns;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.FieldCipher;

/** Searches every text of every table for words, encrypted ones too, and for the digests by which phones are found. */
@Singleton
class StoredWords {

    private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9+/]{16}\\.[A-Za-z0-9+/]+");

    /** Gone by themselves within weeks: stored answers (a week), doors and codes (a day), known places (a month). */
    private static final Set<String> SOON_GONE =
            Set.of("idempotency_key", "sign_in_failure", "known_address", "phone_code", "flyway_schema_history");

    @Inject
    DataSource dataSource;

    @Inject
    FieldCipher cipher;

    @Inject
    ProtectedText texts;

    @Inject
    EncryptedColumns columns;

    /** Where one of these words stands, as {@code table.column}. */
    List<String> find(String... words) {
        List<String> sought = Stream.of(words)
                .flatMap(word -> Stream.of(word, cipher.blindIndex(word)))
                .toList();
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            textColumns(connection).forEach((table, names) -> {
                if (!SOON_GONE.contains(table)) {
                    found.addAll(in(connection, table, names, sought));
                }
            });
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return found;
    }

    /** How many people were erased so far. */
    long erasures() {
        try (Connection connection = dataSource.getConnection();
                ResultSet count = connection
                        .createStatement()
                        .executeQuery("select count(*) from audit_event where action = 'person.erased'")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<String, List<String>> textColumns(Connection connection) throws SQLException {
        Map<String, List<String>> found = new HashMap<>();
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("select lower(c.table_name), lower(c.column_name) from information_schema.columns c"
                        + " join information_schema.tables t on t.table_schema = c.table_schema"
                        + " and t.table_name = c.table_name where lower(c.table_schema) = 'public'"
                        + " and t.table_type = 'BASE TABLE' and (lower(c.data_type) like '%char%'"
                        + " or lower(c.data_type) in ('text', 'bytea') or lower(c.data_type) like '%large object%')")) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), none -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return found;
    }

    private List<String> in(Connection connection, String table, List<String> names, List<String> words) {
        List<String> found = new ArrayList<>();
        try (ResultSet row = connection.createStatement().executeQuery("select * from " + table)) {
            while (row.next()) {
                for (String name : names) {
                    String text = plain(row, table, name);
                    if (text != null && words.stream().anyMatch(text::contains)) {
                        found.add(table + "." + name);
                    }
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return found;
    }

    private String plain(ResultSet row, String table, String name) throws SQLException {
        String stored = row.getString(name);
        if (stored == null || !SEALED.matcher(stored).matches()) {
            return stored;
        }
        for (FieldCipher.Columns place : columns.all()) {
            if (place.table().equals(table) && place.names().contains(name)) {
                return place.texts()
                        ? texts.convertToEntityAttribute(stored)
                        : cipher.decrypt(stored, table, name, row.getObject(place.key(), java.util.UUID.class));
            }
        }
        return stored;
    }
}
