package org.dangjian.market.trade.shelf;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** A need is screened, approved, sent back or refused, and nobody learns more of the person than they must. */
@QuarkusTest
class NeedReviewHttpTest extends ShelfTown {

    @Test
    void aNeedIsScreenedByTheCommunityApprovedByTheStreetAndThenStandsOnTheShelf() {
        Person resident = town.resident();
        String need = created(resident.post("/needs", need()));
        resident.get("/needs/" + need)
                .then()
                .body("status", equalTo("SUBMITTED"))
                .body("origin", equalTo("RESIDENT"))
                .body("beneficiary.phone", equalTo("100****0001"));
        town.communityStaff
                .post(
                        "/needs/" + need + "/review",
                        Map.of(
                                "decision", "APPROVE",
                                "publicTitle", "陪同老人就医",
                                "publicDescription", "每月一次",
                                "difficulty", "HARD",
                                "capacity", 2))
                .then()
                .statusCode(200)
                .body("status", equalTo("SCREENED"))
                .body("points", equalTo(15))
                .body("itemId", nullValue());
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        Response published = town.streetStaff.post("/needs/" + need + "/review", Map.of("decision", "APPROVE"));
        published.then().statusCode(200).body("status", equalTo("PUBLISHED")).body("itemId", notNullValue());
        town.member()
                .get("/items/" + published.path("itemId"))
                .then()
                .statusCode(200)
                .body("title", equalTo("陪同老人就医"))
                .body("description", equalTo("每月一次"))
                .body("kind", equalTo("OPTIONAL"))
                .body("points", equalTo(15))
                .body("remaining", equalTo(2))
                .body("audiences", containsInAnyOrder("MEMBER", "ORGANIZATION"));
    }

    @Test
    void aNeedSentBackTellsWhyAndComesAgainAndARefusedOneTellsWhyToo() {
        Person resident = town.resident();
        String need = created(resident.post("/needs", need()));
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "RETURN"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "RETURN", "reason", "请补充服务时间"))
                .then()
                .body("status", equalTo("RETURNED"));
        resident.get("/notices").then().body("items[0].text", containsString("请补充服务时间"));
        resident.post("/needs/" + need + "/submit", need())
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "REJECT", "reason", "属物业职责，已转物业"))
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("属物业职责，已转物业"));
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    @Test
    void oneLevelOfReviewIsASettingOfTheDistrict() {
        Map<String, Object> settings = Map.of(
                "reviewLevels",
                1,
                "difficultyPoints",
                Map.of("easy", 5, "normal", 12, "hard", 15, "veryHard", 20),
                "redemptionForAll",
                false,
                "creditResets",
                false);
        town.districtAdmin
                .put("/organizations/" + town.district + "/settings", "\"0\"", settings)
                .then()
                .statusCode(200)
                .body("reviewLevels", equalTo(1));
        String need = created(town.resident().post("/needs", need()));
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE", "publicTitle", "陪同就医"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("points"));
        town.communityStaff
                .post(
                        "/needs/" + need + "/review",
                        Map.of("decision", "APPROVE", "publicTitle", "陪同就医", "difficulty", "NORMAL"))
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("points", equalTo(12));
    }

    @Test
    void whatTheBeneficiaryToldIsSeenByStaffAndWhoeverServesNow() {
        Person resident = town.resident();
        String need = created(resident.post("/needs", need()));
        approve(need);
        String item = town.communityStaff.get("/needs/" + need).path("itemId");
        Person member = town.member();
        member.get("/needs/" + need).then().statusCode(404);
        String claim = claim(member, item);
        member.get("/needs/" + need).then().statusCode(200).body("beneficiary.address", equalTo("******"));
        member.post("/needs/" + need + "/reveal", Map.of("reason", "上门服务"))
                .then()
                .statusCode(200)
                .body("phone", equalTo("10000000001"));
        member.post("/claims/" + claim + "/withdraw", Map.of()).then().statusCode(200);
        member.get("/needs/" + need).then().statusCode(404);
    }

    @Test
    void whomANeedIsFiledForIsNamedInFullToTheRequesterAlone() {
        Map<String, Object> filed = new HashMap<>(need());
        filed.put("onBehalfOf", "欧阳奶奶");
        String need = created(town.communityStaff.post("/needs", filed));
        town.communityStaff.get("/needs/" + need).then().body("onBehalfOf", equalTo("欧阳奶奶"));
        town.streetStaff.get("/needs/" + need).then().body("onBehalfOf", equalTo("欧***"));
        town.streetStaff.get("/needs").then().body("items.onBehalfOf", equalTo(List.of("欧***")));
        for (Person reviewer : List.of(town.streetStaff, town.districtAdmin)) {
            reviewer.post(
                            "/needs/" + need + "/review",
                            Map.of("decision", "APPROVE", "publicTitle", "陪同就医", "points", 10))
                    .then()
                    .statusCode(200);
        }
        Person member = town.member();
        claim(member, town.communityStaff.get("/needs/" + need).path("itemId"));
        member.get("/needs/" + need).then().statusCode(200).body("onBehalfOf", equalTo("欧***"));
    }

    private Map<String, Object> need() {
        return Map.of(
                "title", "想找人陪我看病",
                "description", "独居，3号楼2单元",
                "category", "ELDERLY_AND_DISABLED",
                "organizationId", town.community,
                "beneficiary", Map.of("name", "赵某某", "phone", "10000000001", "address", "3号楼2单元"));
    }

    private void approve(String need) {
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE", "publicTitle", "陪同就医", "points", 10))
                .then()
                .statusCode(200);
        town.streetStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }
}
