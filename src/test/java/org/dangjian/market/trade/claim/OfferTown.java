package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town where somebody offers something. */
abstract class OfferTown {

    Town town;
    Person provider;

    /** Who offers is of no unit: two people of one unit do not confirm for each other. */
    @BeforeEach
    void aTownAndAMemberOfItsCommunity() {
        town = new Town();
        String branch =
                town.organization(town.districtAdmin, town.code + "-12", "试验社区党支部", "BRANCH", town.code + "-11");
        String member = created(town.districtAdmin.post(
                "/members",
                Map.of(
                        "name", "榆师傅",
                        "phone", Town.phone(),
                        "category", "COMMUNITY",
                        "stage", "FULL",
                        "branchId", branch)));
        provider = town.account("榆师傅", "MEMBER", branch, member);
    }

    static String take(Person by, String item, Map<String, String> holder) {
        return created(by.post("/items/" + item + "/claims", Map.of("holder", holder)));
    }

    static ValidatableResponse verify(Person by, String claim, Map<String, String> more) {
        Map<String, Object> decision = new HashMap<>(more);
        decision.put("decision", "APPROVE");
        return by.post("/claims/" + claim + "/verification", decision).then();
    }

    static void score(Person by, String type, String id, int points) {
        by.get("/points/" + type + "/" + id)
                .then()
                .statusCode(200)
                .body("score.total", equalTo(points))
                .body("credit.balance", equalTo(points));
    }
}
