package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Databases;
import org.dangjian.market.testsupport.ForeignRows;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.Town;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others have does not slow anybody down: scope is a condition of the query, and the database can use it. */
@QuarkusTest
class ForeignRowsHttpTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private Town mine;
    private Town far;
    private ForeignRows foreign;

    @BeforeEach
    void twoTowns() {
        mine = new Town();
        far = new Town();
        foreign = new ForeignRows(url);
    }

    @Test
    void aHundredThousandForeignRowsSlowNoListDown() throws SQLException {
        Person member = far.member();
        mine.member();
        String item = far.item(10, 5);
        List<Person> office = List.of(mine.communityStaff, mine.unitOfficer);
        foreign.ofRow("adjustment", adjustment(member), Map.of(), "/adjustments", office);
        foreign.ofRow(
                "claim",
                Town.claim(far.member(), item),
                Map.of("live_key", "cast(# as varchar(36))"),
                "/claims",
                office);
        foreign.ofRow("need", created(far.communityStaff.post("/needs", need())), Map.of(), "/needs", office);
        foreign.ofRow("item", item, Map.of(), "/items", office);
        foreign.ofRow(
                "offer",
                created(member.post("/offers", Offers.terms(far, holder(member)))),
                Map.of(),
                "/offers",
                office);
        foreign.ofRow(
                "individual_plan",
                plan(member, item),
                Map.of("live_key", "cast(# as varchar(36))"),
                "/individual-plans",
                office);
        foreign.ofRow(
                "dispatch", dispatch(member), Map.of("open_key", "cast(# as varchar(36))"), "/dispatches", office);
        foreign.ofRow(
                "redemption",
                redemption(),
                Map.of("pickup_code", "substring(cast(# as varchar(36)) from 29)"),
                "/redemptions",
                List.of(mine.communityStaff));
        foreign.ofRow("wechat_request", wechatRequest(), Map.of("live_key", "#"), "/wechat-requests", office);
        foreign.assertFast();
        assertThat(foreign.asked()).isEqualTo(ForeignRecordsHttpTest.ASKED_BESIDE);
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
