package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Town;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Invented people go through every kind of call that takes a name, a phone number or an address, also failing ones;
 * afterwards nothing of them is in the logs, in a refusal, in the metrics, in a token, in an audit detail.
 */
@QuarkusTest
class LeakHttpTest {

    private static final String NAME = "欧阳测漏";
    private static final String ADDRESS = "槐影巷九十九号三单元";

    @Inject
    DataSource dataSource;

    @TestHTTPResource(value = "/", management = true)
    URI metrics;

    private Town town;
    private Journey journey;
    private List<String> planted;

    @BeforeEach
    void someoneIsInvented() {
        town = new Town();
        String phone = Town.phone();
        planted = List.of(NAME, ADDRESS, phone);
        journey = new Journey(town, NAME, ADDRESS, phone);
    }

    @Test
    void nothingPersonalIsLoggedCountedOrRepeated() throws Exception {
        List<String> lines = logged(journey::go);
        List<String> found = new ArrayList<>();
        search("log", lines, found);
        search("refusal", journey.refusals, found);
        search("metrics", List.of(metrics()), found);
        search("token", journey.tokens, found);
        search("audit detail", auditDetails(), found);
        Figures.print(
                "S6",
                journey.calls() + " calls with planted names, phones and addresses: " + found.size() + " found in "
                        + lines.size() + " log lines, " + journey.refusals.size()
                        + " refusals, metrics, tokens and audit");
        // There may be no line at all: that the ear is open, the other test shows.
        assertThat(journey.refusals).hasSizeGreaterThan(10);
        assertThat(found).isEmpty();
    }

    /** Plants a service that logs what it answers, and expects to hear of it. */
    @Test
    void aNameInALogLineIsReported() {
        LoggedAnswers.on = true;
        List<String> found = new ArrayList<>();
        try {
            search("log", logged(journey::go), found);
        } finally {
            LoggedAnswers.on = false;
        }
        assertThat(found).anyMatch(line -> line.contains(NAME));
    }

    private void search(String where, List<String> texts, List<String> found) {
        for (String text : texts) {
            planted.stream().filter(text::contains).forEach(value -> found.add(where + ": " + value + " in " + text));
        }
    }

    /** Every line the service logs meanwhile, our own packages from the finest level, with stack traces. */
    private static List<String> logged(Runnable work) {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        PatternFormatter format = new PatternFormatter("%c %s%e");
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(format.format(org.jboss.logmanager.ExtLogRecord.wrap(record)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        listener.setLevel(Level.ALL);
        List<Logger> loggers = List.of(
                Logger.getLogger(""),
                Logger.getLogger("org.dangjian"),
                Logger.getLogger("io.quarkus.rest"),
                Logger.getLogger("io.quarkus.hibernate.validator"));
        Map<Logger, Level> before = new HashMap<>();
        loggers.forEach(logger -> before.put(logger, logger.getLevel()));
        loggers.getFirst().addHandler(listener);
        loggers.stream().skip(1).forEach(logger -> logger.setLevel(Level.ALL));
        try {
            work.run();
        } finally {
            loggers.getFirst().removeHandler(listener);
            before.forEach(Logger::setLevel);
        }
        return List.copyOf(lines);
    }

    private String metrics() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(metrics.resolve("/q/metrics")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private List<String> auditDetails() throws SQLException {
        List<String> details = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select details from audit_event order by id desc fetch first 500 rows only")) {
            while (rows.next()) {
                details.add(rows.getString(1));
            }
        }
        return details;
    }
}
