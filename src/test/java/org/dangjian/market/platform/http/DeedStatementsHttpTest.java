package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.wechat.WechatBindings;
import org.dangjian.market.testsupport.Databases;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.StatementCounter;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often each deed speaks with the database, from the first statement of the request, which asks who the caller is, to
 * the commit, which is not counted. What is sent at once counts once: a batch, and on PostgreSQL several statements in one
 * message. H2 lives in the process and is called for each of those.
 */
@QuarkusTest
class DeedStatementsHttpTest {

    /** How many more calls H2 is given in place of one message. */
    private static final int MORE_ON_H2 = 10;

    private static final int BATCH = 10;

    @Inject
    WechatBindings bindings;

    private final Map<String, String> requests = new LinkedHashMap<>();
    private final Map<String, Integer> bounds = new LinkedHashMap<>();

    private Town town;
    private Person member;
    private String gift;

    @BeforeEach
    void aTown() {
        town = new Town();
        RedemptionSetting.openToAll(town);
        member = town.member();
        gift = created(town.communityStaff.post(
                "/gifts", Map.of("title", "党建读物", "price", 1, "stock", 60, "organizationId", town.community)));
        // The first deed of a holder in a year makes the balances, of a street the gate.
        town.earn(member, town.item(10, 5));
    }

    @Test
    void aClaimFromTheShelfToThePointsIsAFewMessages() {
        String claim = claim("claim", 7);
        complete("hand in", 8, claim);
        decide("verify", 10, claim, Map.of("decision", "APPROVE"));
        String returned = claim("claim", 7);
        complete("hand in", 8, returned);
        decide("return", 14, returned, Map.of("decision", "RETURN", "reason", "请补充说明"));
        String given = claim("claim", 7);
        deed("withdraw", 9, member, "/claims/" + given + "/withdraw", Map.of("reason", "临时有事"));
        String revoked = claim("claim", 7);
        deed("revoke", 11, town.communityStaff, "/claims/" + revoked + "/revoke", Map.of("reason", "项目取消"));
        holds();
    }

    @Test
    void whoIsOnWechatIsToldThereWithNoMessageMore() {
        QuarkusTransaction.requiringNew()
                .run(() -> bindings.bind(UUID.fromString(member.accountId()), "open-" + UUID.randomUUID()));
        member.post("/notices/consents", Map.of("template", "PROGRESS")).then().statusCode(200);
        String claim = claim("claim", 7);
        complete("hand in", 8, claim);
        decide("verify", 10, claim, Map.of("decision", "APPROVE"));
        assertThat(StatementCounter.statements(requests.get("verify"))).contains("insert into outbox_message");
        holds();
    }

    @Test
    void anOrderFromTheCreditToTheGiftIsAFewMessages() {
        Response order = redeem();
        deed(
                "pick up",
                11,
                town.communityStaff,
                "/redemptions/pickup",
                Map.of("code", order.path("pickupCode").toString()));
        deed("cancel", 9, member, "/redemptions/" + redeem().path("id") + "/cancel", Map.of("reason", "不需要了"));
        holds();
    }

    @Test
    void anAdjustmentIsAFewMessages() {
        Map<String, Object> reward = Map.of(
                "holder",
                holder(member),
                "kind",
                "REWARD",
                "points",
                1,
                "basis",
                "表彰",
                "occurredOn",
                today().toString());
        String proposed = deed("propose an adjustment", 6, town.communityStaff, "/adjustments", reward)
                .path("id");
        deed(
                "decide an adjustment",
                14,
                town.streetStaff,
                "/adjustments/" + proposed + "/review",
                Map.of("decision", "APPROVE"));
        holds();
    }

    @Test
    void tenClaimsAreVerifiedWithAFewMessagesEach() {
        List<Map<String, String>> claims = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            String claim = Town.claim(member, town.item(10, 5));
            Town.complete(member, claim);
            claims.add(Map.of("id", claim, "decision", "APPROVE"));
        }
        Response answer = deed(
                "verify ten", 3 + 8 * BATCH, town.communityStaff, "/claims/verifications", Map.of("items", claims));
        assertThat(answer.jsonPath().getList("items.ok", Boolean.class))
                .hasSize(BATCH)
                .containsOnly(true);
        holds();
    }

    private String claim(String deed, int most) {
        String item = town.item(10, 5);
        return deed(deed, most, member, "/items/" + item + "/claims", Map.of("holder", holder(member)))
                .path("id");
    }

    private void complete(String deed, int most, String claim) {
        deed(
                deed,
                most,
                member,
                "/claims/" + claim + "/completion",
                Map.of("servedOn", today().toString(), "summary", "已完成"));
    }

    private void decide(String deed, int most, String claim, Map<String, String> decision) {
        deed(deed, most, town.communityStaff, "/claims/" + claim + "/verification", decision);
    }

    private Response redeem() {
        return deed("redeem", 9, member, "/redemptions", Map.of("giftId", gift, "quantity", 1));
    }

    private Response deed(String deed, int most, Person by, String path, Map<String, ?> body) {
        String request = UUID.randomUUID().toString();
        requests.put(deed, request);
        bounds.put(deed, most);
        Response answer = by.request()
                .header(StatementCounter.HEADER, request)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        return answer;
    }

    private void holds() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        requests.forEach((deed, request) -> counts.put(deed, StatementCounter.of(request)));
        Figures.print("messages of a deed", counts.toString());
        int more = "postgresql".equals(System.getProperty(Databases.KIND)) ? 0 : MORE_ON_H2;
        assertThat(counts)
                .allSatisfy((deed, count) -> assertThat(count)
                        .as(() -> deed + "\n" + StatementCounter.statements(requests.get(deed)))
                        .isBetween(1, bounds.get(deed) + (deed.equals("verify ten") ? BATCH * more : more)));
    }
}
