package org.dangjian.market.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Clones;
import org.dangjian.market.testsupport.Databases;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.StatementCounter;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others have does not slow anybody down: scope is a condition of the query, and the database can use it. */
@QuarkusTest
class ForeignRowsHttpTest {

    private static final long PATIENCE_MILLIS = 1_000;
    private static final int MOST_STATEMENTS = 15;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private Town mine;
    private Town far;
    private final Map<String, Long> figures = new LinkedHashMap<>();

    @BeforeEach
    void twoTowns() {
        mine = new Town();
        far = new Town();
    }

    @Test
    void aHundredThousandForeignRowsSlowNoListDown() throws SQLException {
        Person member = far.member();
        mine.member();
        String item = far.item(10, 5);
        List<Person> office = List.of(mine.communityStaff, mine.unitOfficer);
        foreign("adjustment", adjustment(member), Map.of(), "/adjustments", office);
        foreign(
                "claim",
                Town.claim(far.member(), item),
                Map.of("live_key", "cast(# as varchar(36))"),
                "/claims",
                office);
        foreign("need", created(far.communityStaff.post("/needs", need())), Map.of(), "/needs", office);
        foreign("item", item, Map.of(), "/items", office);
        foreign(
                "offer",
                created(member.post("/offers", Offers.terms(far, holder(member)))),
                Map.of(),
                "/offers",
                office);
        foreign(
                "individual_plan",
                plan(member, item),
                Map.of("live_key", "cast(# as varchar(36))"),
                "/individual-plans",
                office);
        foreign("dispatch", dispatch(member), Map.of("open_key", "cast(# as varchar(36))"), "/dispatches", office);
        foreign(
                "redemption",
                redemption(),
                Map.of("pickup_code", "substring(cast(# as varchar(36)) from 29)"),
                "/redemptions",
                List.of(mine.communityStaff));
        foreign("wechat_request", wechatRequest(), Map.of("live_key", "#"), "/wechat-requests", office);
        Figures.print("lists beside " + Clones.MANY + " foreign rows, ms", figures.toString());
        assertThat(figures.values()).allSatisfy(millis -> assertThat(millis).isLessThan(PATIENCE_MILLIS));
    }

    /** Makes the row many times, and lets the readers ask for the list and for what waits for them. */
    private void foreign(String table, String id, Map<String, String> instead, String list, List<Person> readers)
            throws SQLException {
        try (Clones clones = new Clones(url)) {
            clones.of(table, id, instead);
            for (int i = 0; i < readers.size(); i++) {
                ask(list, list + "?limit=20", readers.get(i));
                ask("/worklist beside " + table, "/worklist?limit=20", readers.get(i));
            }
        }
    }

    private void ask(String what, String path, Person reader) {
        String request = UUID.randomUUID().toString();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long begin = System.nanoTime();
            Answer answer =
                    Call.get(path).with(StatementCounter.HEADER, request + i).as(reader.token());
            best = Math.min(best, (System.nanoTime() - begin) / 1_000_000);
            assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
            for (JsonNode row : answer.json().path("items")) {
                assertThat(Clones.isOne(row.path("id").asText()))
                        .as(row.toString())
                        .isFalse();
            }
            assertThat(StatementCounter.of(request + i)).as(path).isBetween(1, MOST_STATEMENTS + 15);
        }
        figures.merge(what, best, Math::max);
    }

    private String adjustment(Person member) {
        return created(far.communityStaff.post(
                "/adjustments",
                Map.of(
                        "holder",
                        holder(member),
                        "kind",
                        "REWARD",
                        "points",
                        1,
                        "basis",
                        "表彰",
                        "occurredOn",
                        today().toString())));
    }

    private Map<String, Object> need() {
        return Map.of(
                "title", "陪同就医",
                "description", "每月一次",
                "category", "ELDERLY_AND_DISABLED",
                "organizationId", far.community,
                "beneficiary", Map.of("name", "张三", "phone", "10000000001", "address", "幸福里一号楼"));
    }

    private static String plan(Person member, String item) {
        return created(member.post(
                "/members/" + member.memberId() + "/individual-plans",
                Map.of(
                        "year", today().getYear(),
                        "lines", List.of(Map.of("itemId", item, "points", 80)),
                        "basis", "长期卧床")));
    }

    private String dispatch(Person member) {
        return far.communityStaff
                .post(
                        "/items/" + far.item(5, 3) + "/dispatches",
                        Map.of("holders", List.of(holder(member)), "answerBy", today().toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    private String redemption() {
        RedemptionSetting.openToAll(far);
        Person member = far.member();
        far.earn(member, far.item(10, 5));
        String gift = created(far.communityStaff.post(
                "/gifts", Map.of("title", "党建读物", "price", 1, "stock", 60, "organizationId", far.community)));
        return created(member.post("/redemptions", Map.of("giftId", gift, "quantity", 1)));
    }

    private String wechatRequest() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = Databases.superuser(url);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into wechat_request (id, member_id, open_id_cipher, status, live_key, asked_at,"
                    + " version) values ('" + id + "', '" + far.member().memberId() + "', 'x', 'WAITING', '" + id
                    + "', current_timestamp, 0)");
        }
        return id.toString();
    }
}
