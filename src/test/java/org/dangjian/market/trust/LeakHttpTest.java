package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
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
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
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
    private String phone;
    private List<String> planted;
    private final List<String> tokens = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private int calls;

    @BeforeEach
    void someoneIsInvented() {
        town = new Town();
        phone = Town.phone();
        planted = List.of(NAME, ADDRESS, phone);
    }

    @Test
    void nothingPersonalIsLoggedCountedOrRepeated() throws Exception {
        List<String> lines = logged(this::goThroughEverything);
        List<String> found = new ArrayList<>();
        search("log", lines, found);
        search("refusal", refusals, found);
        search("metrics", List.of(metrics()), found);
        search("token", tokens, found);
        search("audit detail", auditDetails(), found);
        Figures.print(
                "S6",
                calls + " calls with planted names, phones and addresses: " + found.size() + " found in " + lines.size()
                        + " log lines, " + refusals.size() + " refusals, metrics, tokens and audit");
        // There may be no line at all: that the ear is open, the other test shows.
        assertThat(refusals).hasSizeGreaterThan(10);
        assertThat(found).isEmpty();
    }

    /** Plants a service that logs what it answers, and expects to hear of it. */
    @Test
    void aNameInALogLineIsReported() {
        LoggedAnswers.on = true;
        List<String> found = new ArrayList<>();
        try {
            search("log", logged(this::goThroughEverything), found);
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

    private void goThroughEverything() {
        String district = town.districtAdmin.token();
        Map<String, Object> person = new HashMap<>(Map.of(
                "name", NAME, "phone", phone, "category", "COMMUNITY", "stage", "FULL", "branchId", town.branch));
        String member =
                ask(post("/members", person), district).json().path("id").asText();
        ask(post("/members", person), district);
        ask(post("/members/search", Map.of("phone", phone)), district);
        ask(post("/members/search", Map.of("name", NAME)), district);
        ask(post("/members/" + member + "/reveal", Map.of("reason", "通知开会")), district);
        ask(Call.stale("PATCH", "/members/" + member, Map.of("name", NAME, "phone", phone)), district);
        for (String field : List.of("category", "stage", "branchId", "joinedOn", "special", "unknown")) {
            Map<String, Object> wrong = new HashMap<>(person);
            wrong.put(field, NAME + phone);
            ask(post("/members", wrong), district);
        }
        person.put("name", NAME + "\u0000");
        ask(post("/members", person), district);
        ask(
                post("/members", person)
                        .body(("{\"name\":\"" + NAME + "\",\"phone\":\"" + phone + "\"")
                                .getBytes(StandardCharsets.UTF_8)),
                district);
        ask(
                Call.upload(
                        "/members/import",
                        NAME + ".csv",
                        ("name,phone,category,branchCode\n" + NAME + "," + phone + ",COMMUNITY,无此支部\n")
                                .getBytes(StandardCharsets.UTF_8)),
                district);
        accounts(member);
        needs();
    }

    private void accounts(String member) {
        String admin = town.systemAdmin.token();
        Map<String, Object> account = Map.of(
                "name",
                NAME,
                "phone",
                phone,
                "memberId",
                member,
                "roles",
                List.of(Map.of("role", "MEMBER", "organizationId", town.branch)));
        String code = ask(post("/accounts", account), admin)
                .json()
                .path("activation")
                .path("code")
                .asText();
        ask(post("/accounts", account), admin);
        ask(post("/auth/activate", Map.of("phone", phone, "code", NAME, "password", Town.PASSWORD)), null);
        ask(post("/auth/activate", Map.of("phone", phone, "code", code, "password", Town.PASSWORD)), null);
        ask(post("/auth/codes", Map.of("phone", phone, "purpose", "LOGIN")), null);
        ask(post("/auth/code-login", Map.of("phone", phone, "code", "000000")), null);
        Map<String, Object> again = new HashMap<>(account);
        again.put("phone", Town.phone());
        ask(post("/accounts", again), admin);
        ask(post("/auth/login", Map.of("phone", phone, "password", NAME)), null);
        Answer session = ask(post("/auth/login", Map.of("phone", phone, "password", Town.PASSWORD)), null);
        String token = session.json().path("accessToken").asText();
        tokens.add(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        ask(get("/me"), token);
        ask(post("/auth/password", Map.of("old", NAME, "new", phone)), token);
        ask(post("/auth/refresh", Map.of("refreshToken", phone)), null);
        ask(post("/adjustments", Map.of("holder", Map.of("type", NAME, "id", phone))), town.districtAdmin.token());
        ask(post("/setup", Map.of("secret", "x", "name", NAME, "phone", phone, "password", Town.PASSWORD)), null);
    }

    private void needs() {
        Map<String, Object> beneficiary = Map.of("name", NAME, "phone", phone, "address", ADDRESS);
        Map<String, Object> need = new HashMap<>(Map.of(
                "title",
                "陪诊",
                "description",
                "每周一次",
                "category",
                "HEALTH",
                "organizationId",
                town.community,
                "beneficiary",
                beneficiary,
                "onBehalfOf",
                NAME));
        String staff = town.communityStaff.token();
        String id = ask(post("/needs", need), staff).json().path("id").asText();
        ask(get("/needs/" + id), staff);
        ask(post("/needs/" + id + "/reveal", Map.of("reason", "上门")), staff);
        served(id);
        need.put("category", ADDRESS);
        ask(post("/needs", need), staff);
        need.put("organizationId", ADDRESS);
        ask(post("/needs", need), staff);
        need.put("beneficiary", Map.of("name", NAME, "phone", phone, "address", ADDRESS, "more", ADDRESS));
        ask(post("/needs", need), staff);
        need.put("beneficiary", ADDRESS);
        ask(post("/needs", need), staff);
    }

    /** On the shelf without the person; whoever serves reads the rest. */
    private void served(String need) {
        Map<String, Object> screening = new HashMap<>(Map.of(
                "decision",
                "APPROVE",
                "publicTitle",
                "陪" + NAME,
                "place",
                ADDRESS,
                "points",
                5,
                "closesOn",
                Town.today().plusDays(400).toString()));
        ask(post("/needs/" + need + "/review", screening), town.streetStaff.token());
        screening.put("publicTitle", "陪诊");
        ask(post("/needs/" + need + "/review", screening), town.streetStaff.token());
        screening.put("place", "社区");
        ask(post("/needs/" + need + "/review", screening), town.streetStaff.token());
        String item = ask(post("/needs/" + need + "/review", Map.of("decision", "APPROVE")), town.districtAdmin.token())
                .json()
                .path("itemId")
                .asText();
        String unit = town.unitOfficer.token();
        String claim = ask(
                        post(
                                "/items/" + item + "/claims",
                                Map.of("holder", Map.of("type", "ORGANIZATION", "id", town.unit))),
                        unit)
                .json()
                .path("id")
                .asText();
        ask(post("/claims/" + claim + "/confirmation", null), town.communityStaff.token());
        ask(post("/claims/" + claim + "/contact", null), unit);
        String tomorrow = Town.today().plusDays(1) + "T09:00:00+08:00";
        ask(post("/claims/" + claim + "/appointment", Map.of("startsAt", tomorrow, "note", ADDRESS)), unit);
        ask(post("/claims/" + claim + "/appointment", Map.of("startsAt", ADDRESS, "note", NAME)), unit);
        ask(get("/claims/" + claim), unit);
        ask(get("/needs/" + need), town.communityStaff.token());
    }

    private Answer ask(Call call, String token) {
        Answer answer = call.as(token);
        calls++;
        if (!answer.isSuccess()) {
            refusals.add(answer.text());
        }
        return answer;
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
