package org.dangjian.market.trade.shelf;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How things come onto the shelf, who sees what there, and what may still change. */
@QuarkusTest
class ShelfHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

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
    void anOfferBecomesARecommendedItemAndItsPointsGoToTheProvider() {
        Person provider = town.member();
        String offer = created(provider.post(
                "/offers",
                Map.of(
                        "title",
                        "免费检修水管",
                        "description",
                        "每月一次",
                        "category",
                        "REPAIR",
                        "provider",
                        holder(provider),
                        "organizationId",
                        town.community,
                        "slots",
                        2)));
        town.communityStaff.post("/offers/" + offer + "/review", Map.of("decision", "APPROVE", "points", 10));
        Response published = town.streetStaff.post("/offers/" + offer + "/review", Map.of("decision", "APPROVE"));
        published.then().body("status", equalTo("PUBLISHED"));
        String item = published.path("itemId");
        Person resident = town.resident();
        Map<String, String> taker = Map.of("type", "RESIDENT", "id", resident.accountId());
        String claim = created(resident.post("/items/" + item + "/claims", Map.of("holder", taker)));
        provider.post("/items/" + item + "/claims", Map.of("holder", holder(provider)))
                .then()
                .statusCode(409)
                .body("code", equalTo("audience-mismatch"));
        Town.complete(provider, claim);
        provider.post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403);
        resident.post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        provider.get("/points/MEMBER/" + provider.memberId()).then().body("score.byKind.RECOMMENDED", equalTo(10));
        resident.get("/points/RESIDENT/" + resident.accountId()).then().body("score.total", equalTo(0));
    }

    @Test
    void pointsAndAudiencesAreFixedAfterTheFirstClaim() {
        String item = town.item(10, 3);
        String tag = town.streetStaff.get("/items/" + item).header("ETag");
        town.communityStaff
                .patch("/items/" + item, tag, Map.of("points", 12))
                .then()
                .statusCode(403);
        tag = town.streetStaff
                .patch("/items/" + item, tag, Map.of("points", 12))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        claim(town.member(), item);
        for (Map<String, Object> change :
                List.<Map<String, Object>>of(Map.of("points", 20), Map.of("audiences", List.of("ORGANIZATION")))) {
            town.streetStaff
                    .patch("/items/" + item, tag, change)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("item-locked"));
        }
        town.streetStaff
                .patch("/items/" + item, tag, Map.of("place", "活动室"))
                .then()
                .statusCode(200);
    }

    @Test
    void takingDownAnItemWithLiveClaimsNeedsAReasonAndTellsTheClaimants() {
        Person member = town.member();
        String item = town.item(10, 3);
        claim(member, item);
        town.communityStaff.post("/items/" + item + "/close", Map.of()).then().statusCode(400);
        town.communityStaff
                .post("/items/" + item + "/close", Map.of("reason", "活动取消"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        member.get("/notices").then().body("items.text", hasItem(containsString("活动取消")));
        Person late = town.member();
        late.post("/items/" + item + "/claims", Map.of("holder", holder(late)))
                .then()
                .statusCode(409)
                .body("code", equalTo("item-not-open"));
    }

    @Test
    void anItemNeedsASecondPersonAndARankNotBelowTheCreators() {
        String item = created(town.streetStaff.post("/items", terms()));
        town.streetStaff.post("/items/" + item + "/submit", null).then().body("status", equalTo("IN_REVIEW"));
        town.streetStaff
                .post("/items/" + item + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        town.communityStaff
                .post("/items/" + item + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403);
        town.districtAdmin
                .post("/items/" + item + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
    }

    @Test
    void whoMadeAnItemChangesItsPointsOnTheShelfThroughAnotherPersonAlone() {
        String item = created(town.streetStaff.post("/items", terms()));
        town.streetStaff.post("/items/" + item + "/submit", null).then().statusCode(200);
        review(town.districtAdmin, item).then().statusCode(200);
        String tag = town.streetStaff.get("/items/" + item).header("ETag");
        for (Map<String, Object> change :
                List.<Map<String, Object>>of(Map.of("points", 1000), Map.of("participantsEarn", true))) {
            town.streetStaff
                    .patch("/items/" + item, tag, change)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("second-person-required"));
        }
        tag = town.streetStaff
                .patch("/items/" + item, tag, Map.of("title", "夜间巡防"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        town.districtAdmin
                .patch("/items/" + item, tag, Map.of("points", 15))
                .then()
                .statusCode(200)
                .body("points", equalTo(15));
        claim(town.member(), item);
        town.streetStaff
                .patch("/items/" + item, town.streetStaff.get("/items/" + item).header("ETag"), Map.of("points", 20))
                .then()
                .statusCode(409)
                .body("code", equalTo("item-locked"));
    }

    @Test
    void whoHandsInAColleaguesDraftDoesNotReviewIt() {
        String item = created(town.streetStaff.post("/items", terms()));
        String tag = town.districtAdmin.get("/items/" + item).header("ETag");
        town.districtAdmin
                .patch("/items/" + item, tag, Map.of("points", 1000))
                .then()
                .statusCode(200);
        town.districtAdmin.post("/items/" + item + "/submit", null).then().body("status", equalTo("IN_REVIEW"));
        for (Person one : List.of(town.districtAdmin, town.streetStaff)) {
            review(one, item).then().statusCode(403).body("code", equalTo("second-person-required"));
        }
        review(town.secondDistrictAdmin, item).then().statusCode(200).body("status", equalTo("PUBLISHED"));
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

    @Test
    void theShelfIsFilteredPagedAndNotAskedTwiceForTheSame() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            items.add(town.item(Map.of("title", i == 0 ? "独一无二的100%项目" : "普通项目", "points", 5 + i), 1));
        }
        Person member = town.member();
        Response first = member.get("/items?limit=2&count=true");
        first.then()
                .body("items", hasSize(2))
                .body("total", equalTo(5))
                .body("items.id", containsInAnyOrder(items.get(4), items.get(3)));
        Response second = member.get("/items?limit=2&cursor={cursor}", first.<String>path("next"));
        second.then().body("items.id", containsInAnyOrder(items.get(2), items.get(1)));
        member.get("/items?limit=2&cursor={cursor}", second.<String>path("next"))
                .then()
                .body("items.id", equalTo(List.of(items.get(0))))
                .body("next", nullValue());
        member.get("/items?q={q}", "100%项").then().body("items.id", equalTo(List.of(items.get(0))));
        member.get("/items?kind=MANDATORY").then().body("items", hasSize(0));
        claim(town.member(), items.get(1));
        member.get("/items?claimable=true").then().body("items.id", not(hasItem(items.get(1))));
        Response shelf = member.get("/items");
        member.request()
                .header("If-None-Match", shelf.header("ETag"))
                .get("/api/v1/items")
                .then()
                .statusCode(304);
    }

    @Test
    void anotherDistrictsShelfIsNotThere() {
        Town elsewhere = new Town();
        String item = elsewhere.item(10, 1);
        for (Person stranger : List.of(town.member(), town.communityStaff, town.districtAdmin, town.auditor)) {
            stranger.get("/items/" + item).then().statusCode(404);
            stranger.get("/items?organizationId=" + elsewhere.community).then().body("items", hasSize(0));
        }
        town.streetStaff
                .post("/items/" + item + "/close", Map.of("reason", "x"))
                .then()
                .statusCode(404);
    }

    private static Response review(Person by, String item) {
        return by.post("/items/" + item + "/review", Map.of("decision", "APPROVE"));
    }

    private Map<String, Object> terms() {
        return Map.of(
                "kind", "OPTIONAL",
                "audiences", List.of("MEMBER"),
                "title", "巡防",
                "description", "",
                "category", "SAFETY",
                "points", 10,
                "organizationId", town.community);
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
