package org.dangjian.market.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;

/** Lists asked for while a table holds very many rows of somebody else's; none of them may slow them down or appear. */
public final class ForeignRows {

    private static final long PATIENCE_MILLIS = 1_000;
    private static final int MOST_STATEMENTS = 30;
    private static final String WORKLIST = "/worklist?limit=20";

    private final String url;
    private final Map<String, Long> figures = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    /**
     * Has PostgreSQL look at its tables first, as its autovacuum does sooner or later in every installation: plans made before
     * that are guesses.
     *
     * @param url of the database
     */
    public ForeignRows(String url) {
        this.url = url;
        if (!url.startsWith("jdbc:h2:")) {
            try (Connection connection = Databases.superuser(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
        }
    }

    /** Rows that no operation made. */
    public interface Made {

        /** Writes one and gives its id. */
        String by(Clones clones) throws SQLException;
    }

    /** Makes the row many times, and lets the readers ask for the list and for what waits for them. */
    public void ofRow(String table, String id, Map<String, String> instead, String list, List<Person> readers)
            throws SQLException {
        ofMade(table, clones -> id, instead, list, readers);
    }

    /** {@link #ofRow} of a row that is written here. */
    public void ofMade(String table, Made row, Map<String, String> instead, String list, List<Person> readers)
            throws SQLException {
        try (Clones clones = new Clones(url)) {
            clones.of(table, row.by(clones), instead);
            asked.add(list.replaceAll("\\?.*", ""));
            for (Person reader : readers) {
                ask(
                        list.replaceAll("[?].*|[0-9a-f-]{36}", "") + " beside " + table,
                        list + (list.contains("?") ? "&" : "?") + "limit=20",
                        reader);
                if (reader.memberId() == null) {
                    ask("/worklist beside " + table, WORKLIST, reader);
                }
            }
        }
    }

    /** The lists that were asked for. */
    public Set<String> asked() {
        return asked;
    }

    /** Prints the figures, and holds them to a second each. */
    public void assertFast() {
        Figures.print("lists beside " + Clones.MANY + " foreign rows, ms", figures.toString());
        assertThat(figures.values()).allSatisfy(millis -> assertThat(millis).isLessThan(PATIENCE_MILLIS));
    }

    private void ask(String what, String path, Person reader) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            String asked = UUID.randomUUID().toString();
            long begin = System.nanoTime();
            Answer answer = Call.get(path).with(StatementCounter.HEADER, asked).as(reader.token());
            best = Math.min(best, (System.nanoTime() - begin) / 1_000_000);
            assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
            for (JsonNode row : answer.json().path("items")) {
                assertThat(Clones.isOne(row.path("id").asText()))
                        .as(path + " " + row)
                        .isFalse();
            }
            if (path.startsWith("/progress"))
                assertThat(StatementCounter.of(asked))
                        .as(() -> path + "\n" + StatementCounter.statements(asked))
                        .isBetween(1, MOST_STATEMENTS);
        }
        figures.merge(what, best, Math::max);
    }
}
