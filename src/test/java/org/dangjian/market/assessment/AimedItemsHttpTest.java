package org.dangjian.market.assessment;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Items aimed at some members: who may claim them, who sees them as claimable, who owes them. */
@QuarkusTest
class AimedItemsHttpTest extends AimedTown {

    @Test
    void anItemIsClaimedBySeenAsClaimableByAndSuggestedForThoseItIsAimedAt() {
        String forRural = town.item(Map.of("audiences", List.of("MEMBER"), "audienceCategories", List.of("RURAL")), 5);
        String forMoving = town.item(Map.of("audiences", List.of("MEMBER"), "audienceFlags", List.of("FLOATING")), 5);
        String forAll = town.item(10, 5);
        claimable(rural).body("items.id", containsInAnyOrder(forRural, forAll));
        claimable(doctor).body("items.id", contains(forAll));
        refused(doctor, forRural);
        refused(rural, forMoving);
        town.communityStaff
                .get("/items/" + forRural + "/suggestions")
                .then()
                .statusCode(200)
                .body("items.holder.id", contains(rural.memberId()));
        town.communityStaff.get("/items/" + forMoving + "/suggestions").then().body("items", empty());

        change(doctor, Map.of("floating", true));
        claimable(doctor).body("items.id", containsInAnyOrder(forMoving, forAll));
        town.communityStaff
                .get("/items/" + forMoving + "/suggestions")
                .then()
                .body("items.holder.id", contains(doctor.memberId()));
        claim(doctor, forMoving);
        claim(rural, forRural);
        String etag = town.streetStaff.get("/items/" + forRural).header("ETag");
        town.streetStaff
                .patch("/items/" + forRural, etag, Map.of("audienceCategories", List.of()))
                .then()
                .statusCode(409)
                .body("code", equalTo("item-locked"));
        town.streetStaff
                .post(
                        "/items",
                        terms(Map.of("audiences", List.of("ORGANIZATION"), "audienceFlags", List.of("SPECIAL"))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("audienceFlags"));
    }

    @Test
    void theReviewOfANeedAimsTheItemItBecomes() {
        String need = created(town.resident()
                .post(
                        "/needs",
                        Map.of(
                                "title", "秋收缺人手",
                                "description", "两亩地",
                                "category", "ELDERLY_AND_DISABLED",
                                "organizationId", town.community)));
        Map<String, Object> screening = new HashMap<>(Map.of(
                "decision", "APPROVE", "publicTitle", "帮助秋收", "difficulty", "HARD", "audiences", List.of("MEMBER")));
        screening.put("audienceCategories", List.of("RURAL", "COMMUNITY"));
        town.communityStaff
                .post("/needs/" + need + "/review", screening)
                .then()
                .statusCode(200)
                .body("proposedItem.audienceCategories", containsInAnyOrder("RURAL", "COMMUNITY"));
        String item = town.streetStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE"))
                .path("itemId");
        town.communityStaff
                .get("/items/" + item)
                .then()
                .body("audienceCategories", containsInAnyOrder("RURAL", "COMMUNITY"))
                .body("audienceFlags", empty());
        refused(doctor, item);
        claim(rural, item);
    }

    private static ValidatableResponse claimable(Person who) {
        return who.get("/items?claimable=true").then().statusCode(200);
    }

    private static void refused(Person who, String item) {
        who.post("/items/" + item + "/claims", Map.of("holder", holder(who)))
                .then()
                .statusCode(409)
                .body("code", equalTo("audience-mismatch"));
    }
}
