package org.dangjian.market.testsupport;

import static org.dangjian.market.testsupport.Town.created;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Service points of a town and the guides who work there. */
public final class Points {

    private Points() {}

    /** What staff write down about a point of an organization. */
    public static Map<String, Object> terms(String organizationId, String name) {
        return new HashMap<>(Map.of(
                "kind", "STATION",
                "name", name,
                "organizationId", organizationId,
                "address", "槐荫路8号一层",
                "openingHours", "周一至周六 8:30–17:30",
                "phone", "0357-2000000"));
    }

    /** A point of the town's community where these items are offered. */
    public static String with(Town town, String name, String... items) {
        String point = created(town.communityStaff.post("/service-points", terms(town.community, name)));
        offer(town, point, items);
        return point;
    }

    /** Says anew what is offered there. */
    public static void offer(Town town, String point, String... items) {
        town.communityStaff
                .put("/service-points/" + point + "/items", "*", Map.of("items", List.of(items)))
                .then()
                .statusCode(200);
    }

    /** A guide of the town's community without an assignment. */
    public static Person guide(Town town) {
        return town.account("指导员" + Town.phone(), "GUIDE", town.community, null);
    }

    /** Assigns a guide to a point from today on and returns the assignment's id. */
    public static String assign(Town town, Person guide, String point) {
        return created(
                town.communityStaff.post("/guides/" + guide.accountId() + "/assignments", Map.of("pointId", point)));
    }
}
