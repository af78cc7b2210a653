package org.dangjian.market.trade.shelf;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** How things come onto the shelf, who sees what there, and what may still change. */
@QuarkusTest
class ShelfHttpTest extends ShelfTown {

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
}
