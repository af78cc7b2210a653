package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Offers.ofMember;
import static org.dangjian.market.testsupport.Offers.onTheShelf;
import static org.dangjian.market.testsupport.Offers.resident;
import static org.dangjian.market.testsupport.Offers.terms;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Offers of residents, and offers that communities and units take up. */
@QuarkusTest
class OfferTakersHttpTest extends OfferTown {

    @Test
    void communitiesAndUnitsTakeOffersUpAndGainNoPointsByIt() {
        String item = ofMember(town, provider, 5, null);
        Map<String, String> community = Map.of("type", "ORGANIZATION", "id", town.community);
        Map<String, String> unit = Map.of("type", "ORGANIZATION", "id", town.unit);
        String byCommunity = take(town.communityStaff, item, community);
        // Who works there is who took it up.
        complete(town.communityStaff, byCommunity);
        verify(town.communityStaff, byCommunity, Map.of()).statusCode(200);
        town.unitOfficer
                .post(
                        "/items/" + item + "/claims",
                        Map.of(
                                "holder",
                                unit,
                                "participants",
                                List.of(town.member().memberId())))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("participants"));
        String byUnit = take(town.unitOfficer, item, unit);
        complete(provider, byUnit);
        verify(town.unitOfficer, byUnit, Map.of()).statusCode(200);
        score(provider, "MEMBER", provider.memberId(), 20);
        score(town.streetStaff, "ORGANIZATION", town.community, 0);
        score(town.unitOfficer, "ORGANIZATION", town.unit, 0);
    }

    @Test
    void aResidentServesAUnitIsThankedAndNoPointsAreBooked() {
        Person resident = town.resident();
        Map<String, Object> terms = terms(town, resident(resident));
        terms.put("title", "为驻区单位门前打扫卫生、维持秩序");
        String offered = created(resident.post("/offers", terms));
        for (Map.Entry<String, Object> scored :
                Map.<String, Object>of("points", 5, "difficulty", "EASY").entrySet()) {
            town.communityStaff
                    .post(
                            "/offers/" + offered + "/review",
                            Map.of("decision", "APPROVE", scored.getKey(), scored.getValue()))
                    .then()
                    .statusCode(400)
                    .body("errors[0].message", containsString("不计党员积分"));
        }
        resident.get("/offers?mine=true").then().body("items.id", equalTo(List.of(offered)));
        String item = onTheShelf(town, resident, terms, Map.of());
        town.unitOfficer
                .get("/items/" + item)
                .then()
                .body("points", equalTo(0))
                .body("audiences", equalTo(List.of("ORGANIZATION")));
        String tag = town.streetStaff.get("/items/" + item).header("ETag");
        town.streetStaff
                .patch("/items/" + item, tag, Map.of("points", 5))
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("不计党员积分"));
        String claim = take(town.unitOfficer, item, Map.of("type", "ORGANIZATION", "id", town.unit));
        resident.get("/claims?mine=true").then().body("items.id", equalTo(List.of(claim)));
        complete(resident, claim);
        verify(town.unitOfficer, claim, Map.of()).statusCode(200).body("points", equalTo(0));
        town.unitOfficer
                .post("/claims/" + claim + "/rating", Map.of("stars", 5, "comment", "很用心", "thanks", "谢谢您，门前干净多了"))
                .then()
                .statusCode(200);
        resident.get("/notices")
                .then()
                .body("items.text", hasItem(containsString("收到感谢：谢谢您，门前干净多了")))
                .body("items.text", not(hasItem(containsString("分。"))));
        score(resident, "RESIDENT", resident.accountId(), 0);
        score(town.unitOfficer, "ORGANIZATION", town.unit, 0);
        for (String path : List.of(
                "/points/RESIDENT/" + resident.accountId() + "/entries",
                "/points/ORGANIZATION/" + town.unit + "/entries")) {
            town.communityStaff.get(path).then().statusCode(200).body("items", hasSize(0));
        }
    }

    @Test
    void aResidentOffersInTheOwnNameAndCommunityAlone() {
        Person resident = town.resident();
        resident.post("/offers", terms(town, resident(town.resident())))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("provider"));
        Map<String, Object> elsewhere = terms(town, resident(resident));
        elsewhere.put("organizationId", new Town().community);
        resident.post("/offers", elsewhere).then().statusCode(400).body("errors[0].field", equalTo("organizationId"));
        String offered = created(resident.post("/offers", terms(town, resident(resident))));
        resident.post("/offers/" + offered + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403);
    }
}
