package org.dangjian.market.trade.shelf;

import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town where a resident asks for something. */
abstract class NeedTown {

    Town town;
    Person resident;

    @BeforeEach
    void aTown() {
        town = new Town();
        resident = town.resident();
    }

    void heard(String first, String second) {
        resident.get("/notices")
                .then()
                .body("items[0].text", containsString(first))
                .body("items[0].text", containsString(second));
    }

    String filed() {
        return created(resident.post(
                "/needs",
                Map.of(
                        "title", "想找人陪我看病",
                        "description", "独居，3号楼2单元",
                        "category", "ELDERLY_AND_DISABLED",
                        "organizationId", town.community,
                        "beneficiary", Map.of("name", "赵某某", "phone", "10000000001", "address", "槐荫里3号楼2单元"))));
    }

    static Response review(Person by, String need, Map<String, ?> terms) {
        Map<String, Object> decision = new HashMap<>(terms);
        decision.put("decision", "APPROVE");
        return by.post("/needs/" + need + "/review", decision);
    }

    String onTheShelf(String need, Map<String, ?> terms) {
        Map<String, Object> screening = new HashMap<>(Map.of("publicTitle", "陪同就医", "points", 10));
        screening.putAll(terms);
        review(town.communityStaff, need, screening)
                .then()
                .statusCode(200)
                .body("proposedItem.title", equalTo(screening.get("publicTitle")))
                .body("proposedItem.times", equalTo(screening.getOrDefault("times", 1)));
        Response published = review(town.streetStaff, need, Map.of());
        published.then().statusCode(200);
        return published.path("itemId");
    }
}
