package org.dangjian.market.trade.shelf;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.DistrictSettings;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What offices put on the shelf themselves goes through the levels of review, too; a meeting adopts what all owe. */
@QuarkusTest
class ItemReviewHttpTest {

    private Town town;
    private Person clerk;

    @BeforeEach
    void aCommunityOfThreeClerks() {
        town = new Town();
        clerk = town.account("社区干部乙", "COMMUNITY_STAFF", town.community, null);
    }

    @Test
    void twoClerksOfOneCommunityDoNotPublishWhereTheDistrictSaysTwoLevels() {
        Person third = town.account("社区干部丙", "COMMUNITY_STAFF", town.community, null);
        String item = submitted(10);
        refused(approve(town.communityStaff, item, Map.of()), "second-person-required");
        approve(clerk, item, Map.of("difficulty", "HARD"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("screened", equalTo(true))
                .body("difficulty", equalTo("HARD"))
                .body("points", equalTo(15));
        town.communityStaff.get("/notices").then().body("items.text", hasItem(containsString("待街道审定")));
        refused(approve(third, item, Map.of()), "forbidden");
        refused(approve(clerk, item, Map.of()), "second-person-required");
        approve(town.streetStaff, item, Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("screened", equalTo(false))
                .body("difficulty", equalTo("HARD"))
                .body("points", equalTo(15));
        town.member().get("/items/" + item).then().statusCode(200);
    }

    @Test
    void theStreetOrTheDistrictApprovesWithoutAScreeningAndSetsAnyPoints() {
        approve(town.streetStaff, submitted(10), Map.of("points", 37))
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("difficulty", nullValue())
                .body("points", equalTo(37));
        approve(town.districtAdmin, submitted(10), Map.of("difficulty", "EASY"))
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("points", equalTo(5));
    }

    @Test
    void whatTheStreetSentBackIsScreenedAnew() {
        String item = submitted(10);
        approve(clerk, item, Map.of()).then().body("screened", equalTo(true));
        refused(review(clerk, item, Map.of("decision", "REJECT", "reason", "重复")), "second-person-required");
        review(town.streetStaff, item, Map.of("decision", "RETURN", "reason", "请写明集合地点"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        town.communityStaff.get("/notices").then().body("items.text", hasItem(containsString("请写明集合地点")));
        town.communityStaff.post("/items/" + item + "/submit", null).then().statusCode(200);
        approve(clerk, item, Map.of())
                .then()
                .body("status", equalTo("IN_REVIEW"))
                .body("screened", equalTo(true));
        approve(town.streetStaff, item, Map.of()).then().body("status", equalTo("PUBLISHED"));
    }

    @Test
    void withOneLevelASecondClerkPublishesWithinTheScaleOfTheDistrict() {
        DistrictSettings.decide(
                        town,
                        Map.of(
                                "reviewLevels",
                                1,
                                "difficultyPoints",
                                Map.of("easy", 4, "normal", 8, "hard", 12, "veryHard", 16)))
                .then()
                .statusCode(200);
        approve(clerk, submitted(10), Map.of("difficulty", "NORMAL"))
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("points", equalTo(8));
        approve(clerk, submitted(12), Map.of()).then().body("status", equalTo("PUBLISHED"));
        String generous = submitted(10);
        refused(approve(clerk, generous, Map.of()), "points-off-scale");
        refused(approve(clerk, generous, Map.of("points", 100)), "points-off-scale");
        approve(clerk, generous, Map.of("points", 100)).then().body("detail", containsString("4、8、12、16"));
        town.communityStaff.get("/items/" + generous).then().body("points", equalTo(10));
        approve(town.streetStaff, generous, Map.of("points", 100)).then().body("status", equalTo("PUBLISHED"));

        String need = created(town.resident()
                .post(
                        "/needs",
                        Map.of(
                                "title",
                                "想请人修水管",
                                "description",
                                "厨房漏水",
                                "category",
                                "REPAIR",
                                "organizationId",
                                town.community)));
        Map<String, Object> approval = Map.of("decision", "APPROVE", "publicTitle", "修水管", "points", 9);
        refused(clerk.post("/needs/" + need + "/review", approval), "points-off-scale");
        town.streetStaff
                .post("/needs/" + need + "/review", approval)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
    }

    @Test
    void theMeetingThatAdoptedAMandatoryItemStandsOnIt() {
        Map<String, Object> duty = new HashMap<>(terms(10));
        duty.putAll(Map.of("kind", "MANDATORY", "audiences", List.of("ORGANIZATION"), "organizationId", town.street));
        duty.put("adoption", adoption(today().toString(), "街道党工委、社区党委、驻区单位党组织"));
        String item = created(town.streetStaff.post("/items", duty));
        town.streetStaff
                .post("/items/" + item + "/submit", null)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("adoption.meeting", equalTo("社区党建联席会议"))
                .body("adoption.heldOn", equalTo(today().toString()));
        String etag = town.streetStaff.get("/items/" + item).header("ETag");
        Map<String, Object> corrected = Map.of("adoption", adoption("2025-12-30", "街道、社区与驻区单位党组织书记"));
        town.streetStaff.patch("/items/" + item, etag, corrected).then().statusCode(200);
        town.unitOfficer
                .get("/items/" + item)
                .then()
                .body("adoption.heldOn", equalTo("2025-12-30"))
                .body("adoption.participants", equalTo("街道、社区与驻区单位党组织书记"));

        duty.put("adoption", adoption(today().plusDays(1).toString(), "街道"));
        invalid(town.streetStaff.post("/items", duty), "adoption.heldOn");
        duty.put("adoption", Map.of("meeting", "联席会议", "heldOn", today().toString()));
        invalid(town.streetStaff.post("/items", duty), "adoption.participants");
        duty.put("adoption", adoption(today().toString(), "书记，电话13800000000"));
        town.streetStaff.post("/items", duty).then().body("code", equalTo("public-text-personal"));
        Map<String, Object> optional = new HashMap<>(terms(10));
        optional.put("adoption", adoption(today().toString(), "街道"));
        invalid(town.communityStaff.post("/items", optional), "adoption");
    }

    private static Map<String, String> adoption(String heldOn, String participants) {
        return Map.of("meeting", "社区党建联席会议", "heldOn", heldOn, "participants", participants);
    }

    private static void refused(Response response, String code) {
        response.then().statusCode(403).body("code", equalTo(code));
    }

    private static void invalid(Response response, String field) {
        response.then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private static Response approve(Person by, String item, Map<String, ?> worth) {
        Map<String, Object> decision = new HashMap<>(worth);
        decision.put("decision", "APPROVE");
        return review(by, item, decision);
    }

    private static Response review(Person by, String item, Map<String, ?> decision) {
        return by.post("/items/" + item + "/review", decision);
    }

    private String submitted(int points) {
        String item = created(town.communityStaff.post("/items", terms(points)));
        town.communityStaff.post("/items/" + item + "/submit", null).then().body("status", equalTo("IN_REVIEW"));
        return item;
    }

    private Map<String, Object> terms(int points) {
        return Map.of(
                "kind", "OPTIONAL",
                "audiences", List.of("MEMBER"),
                "title", "夜间巡防",
                "description", "",
                "category", "SAFETY",
                "points", points,
                "organizationId", town.community);
    }
}
