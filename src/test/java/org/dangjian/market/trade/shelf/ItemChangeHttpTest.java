package org.dangjian.market.trade.shelf;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** What may still be changed of an item, and that it takes two people. */
@QuarkusTest
class ItemChangeHttpTest extends ShelfTown {

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
}
