package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.http.problem.ProblemTranslator;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.StatementCounter;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** When all connections are in use callers hear that it is busy, and when to come back; nobody hears of an error. */
@QuarkusTest
class FullPoolHttpTest {

    private static final int CALLERS = 50;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void fiftyCallersOfAFullPoolHearThatItIsBusy() throws SQLException {
        Town town = new Town();
        Person staff = town.communityStaff;
        List<Call> calls = List.of(
                Call.get("/me"),
                Call.get("/needs?limit=10"),
                Call.post("/auth/login", Map.of("phone", Town.phone(), "password", "Wrong-pass-1")),
                Call.post("/needs", Map.of("title", "等着", "description", "等着")));
        List<Answer> answers;
        List<Connection> held = new ArrayList<>();
        try {
            while (held.size() < connections) {
                held.add(database.getConnection());
            }
            answers = Together.call(CALLERS, i -> calls.get(i % calls.size()).as(staff.token()));
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("overloaded");
            assertThat(answer.retryAfter()).isEqualTo("2");
        });
        assertThat(Call.get("/me").as(staff.token()).status()).isEqualTo(200);
    }

    /** Wherever its time is over, what a request did is undone, and the same request may come again. */
    @Test
    void aRequestWhoseTimeIsOverLeavesNothingBehind() {
        Town town = new Town();
        String token = town.resident().token();
        Call need = Call.post(
                "/needs",
                Map.of(
                        "title", "搬家帮忙",
                        "description", "三楼，没有电梯",
                        "category", "ELDERLY_AND_DISABLED",
                        "organizationId", town.community));
        Call mine = Call.get("/needs?limit=10");
        int cut = 0;
        Answer answer = need.with(StatementCounter.LATE, "0").as(token);
        while (answer.status() == 503 && cut < 60) {
            assertThat(answer.code()).as("after %d statements", cut).isEqualTo("overloaded");
            assertThat(answer.retryAfter()).isEqualTo("2");
            assertThat(mine.as(token).json().path("items")).isEmpty();
            cut++;
            answer = need.with(StatementCounter.LATE, String.valueOf(cut)).as(token);
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(cut).isGreaterThan(3);
        assertThat(need.as(token).text()).isEqualTo(answer.text());
        assertThat(mine.as(token).json().path("items")).hasSize(1);
    }

    /** Plants a failure of a driver that says nothing of overload: it must stay an error that somebody looks at. */
    @Test
    void aFailureOfADriverIsNoFullPool() {
        assertThat(ProblemTranslator.translate(new SQLException("Sorry, acquisition timeout!")))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED));
        assertThat(ProblemTranslator.translate(new SQLException("syntax error", "42601")))
                .isEmpty();
        assertThat(ProblemTranslator.translate(new DriverFailure())).isEmpty();
    }

    private static final class DriverFailure extends SQLException {
        DriverFailure() {
            super("a text about an acquisition timeout");
        }
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        Person staff = new Town().communityStaff;
        List<String> broken = List.of(
                "",
                "--b",
                "--b\r\n\r\nno header\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nnever ends",
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Transfer-Encoding: base64\r\n\r\n===\r\n--b--\r\n");
        for (String form : broken) {
            for (String type : List.of("multipart/form-data; boundary=b", "multipart/form-data", "multipart/")) {
                Answer answer = Call.post("/members/import", null)
                        .with("Content-Type", type)
                        .body(form.getBytes(StandardCharsets.UTF_8))
                        .as(staff.token());
                assertThat(answer.status()).as(type + " " + form + " " + answer).isBetween(400, 422);
            }
        }
    }

    @Test
    void aThousandAndOnePartsAreTooMany() {
        Town town = new Town();
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 1_001; i++) {
            parts.append("--b\r\nContent-Disposition: form-data; name=\"p")
                    .append(i)
                    .append("\"\r\n\r\nx\r\n");
        }
        parts.append("--b--\r\n");
        for (String path : List.of("/evidence", "/members/import", "/organizations/import")) {
            Answer answer = Call.post(path, null)
                    .with("Content-Type", "multipart/form-data; boundary=b")
                    .body(parts.toString().getBytes(StandardCharsets.UTF_8))
                    .as(town.communityStaff.token());
            assertThat(answer.status()).as(path + " " + answer).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("validation-failed");
        }
    }
}
