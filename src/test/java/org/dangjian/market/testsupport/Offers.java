package org.dangjian.market.testsupport;

import static org.dangjian.market.testsupport.Town.created;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Offers of a town's people, from the proposal to the item on the shelf. */
public final class Offers {

    private Offers() {}

    /** What somebody offers to the town's community. */
    public static Map<String, Object> terms(Town town, Map<String, String> provider) {
        return new HashMap<>(Map.of(
                "title", "免费检修水管",
                "description", "每月一次",
                "category", "REPAIR",
                "provider", provider,
                "organizationId", town.community));
    }

    /** An offer that was reviewed, as the item on the shelf, open for more than a year. */
    public static String onTheShelf(Town town, Person provider, Map<String, Object> terms, Map<String, ?> scored) {
        String offer = created(provider.post("/offers", terms));
        Map<String, Object> approval = new HashMap<>(scored);
        approval.put("decision", "APPROVE");
        approval.put("closesOn", Town.today().plusDays(400).toString());
        town.communityStaff
                .post("/offers/" + offer + "/review", approval)
                .then()
                .statusCode(200);
        Response published = town.streetStaff.post("/offers/" + offer + "/review", Map.of("decision", "APPROVE"));
        published.then().statusCode(200);
        return published.path("itemId");
    }

    /** A member's offer for ten points, so many each month or quarter, or in all. */
    public static String ofMember(Town town, Person member, int slots, String every) {
        Map<String, Object> terms = terms(town, Town.holder(member));
        terms.put("slots", slots);
        if (every != null) {
            terms.put("every", every);
        }
        return onTheShelf(town, member, terms, Map.of("points", 10));
    }

    public static Map<String, String> resident(Person resident) {
        return Map.of("type", "RESIDENT", "id", resident.accountId());
    }
}
