package org.dangjian.market.trade.ledger;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** What the catalogue of a district names, fixes and caps. */
@QuarkusTest
class AdjustmentCatalogueHttpTest extends AdjustmentTown {

    @Test
    void theCatalogueOfTheDistrictFixesThePointsAndHowMuchOfThemAYearBrings() {
        String rule = rule("REWARD", "街道以上表彰", 10, 15);
        town.communityStaff
                .get("/adjustment-rules?organizationId=" + town.community)
                .then()
                .statusCode(200)
                .body("id", contains(rule))
                .body("[0].yearlyCap", equalTo(15));
        Map<String, Object> body = new HashMap<>(
                Map.of("holder", holder(member), "ruleId", rule, "basis", "表彰决定", "occurredOn", today().toString()));
        String first = created(town.communityStaff.post("/adjustments", body));
        String second = created(town.communityStaff.post("/adjustments", body));
        secondCommunityStaff()
                .post("/adjustments/" + first + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("points", equalTo(10))
                .body("kind", equalTo("REWARD"))
                .body("ruleTitle", equalTo("街道以上表彰"));
        town.streetStaff
                .post("/adjustments/" + second + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("adjustment-cap-reached"))
                .body("detail", containsString("15 分"));
        body.put("points", 12);
        town.communityStaff.post("/adjustments", body).then().statusCode(400).body("errors.field", contains("points"));
        Map<String, Object> doubled = Map.of(
                "organizationId",
                town.district,
                "audience",
                "MEMBER",
                "kind",
                "REWARD",
                "title",
                "街道以上表彰",
                "points",
                3);
        town.districtAdmin
                .post("/adjustment-rules", doubled)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exists"));
        town.districtAdmin
                .post("/adjustment-rules/" + rule + "/close", null)
                .then()
                .statusCode(200);
        body.remove("points");
        town.communityStaff.post("/adjustments", body).then().statusCode(400).body("errors.field", contains("ruleId"));
    }

    /** What no entry speaks of stays possible: with its reason, and decided higher up. */
    @Test
    void whatTheCatalogueDoesNotNameIsDecidedByTheStreet() {
        rule("REWARD", "街道以上表彰", 10, null);
        String free = propose("REWARD", 5);
        secondCommunityStaff()
                .post("/adjustments/" + free + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        town.streetStaff
                .post("/adjustments/" + free + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        String deduction = propose("DEDUCTION", 5);
        secondCommunityStaff()
                .post("/adjustments/" + deduction + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }

    private Person secondCommunityStaff() {
        return town.account("社区干部乙", "COMMUNITY_STAFF", town.community, null);
    }

    private String rule(String kind, String title, int points, Integer cap) {
        Map<String, Object> rule = new HashMap<>(Map.of(
                "organizationId", town.district, "audience", "MEMBER", "kind", kind, "title", title, "points", points));
        rule.put("yearlyCap", cap);
        return created(town.districtAdmin.post("/adjustment-rules", rule));
    }
}
