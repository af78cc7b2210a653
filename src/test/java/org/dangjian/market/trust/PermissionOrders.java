package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;

import io.restassured.response.Response;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.Town;

/** Gifts of a {@link PermissionTown} and what was ordered of them. */
final class PermissionOrders {

    private final PermissionTown place;
    private final Town town;
    private final Belongings here;

    PermissionOrders(PermissionTown place) {
        this.place = place;
        this.town = place.town;
        this.here = place.here;
    }

    /** A gift of the community, ordered by two members who earned their points. */
    void gifts() {
        RedemptionSetting.openToAll(town);
        String gift = created(town.communityStaff.post(
                "/gifts", Map.of("title", "党建读物", "price", 1, "stock", 60, "organizationId", town.community)));
        here.put("gift", gift);
        here.put("servedClaim", town.earn(place.member(), town.item(20, 1)));
        town.earn(place.neighbourMember, town.item(20, 1));
        here.put("order", cancelled(place.member(), gift));
        here.put("waitingOrder", ordered(place.member(), gift));
        place.neighbour.put("waitingOrder", ordered(place.neighbourMember, gift));
        place.neighbour.put("order", cancelled(place.neighbourMember, gift));
    }

    private static String cancelled(Person by, String gift) {
        String order = ordered(by, gift);
        by.post("/redemptions/" + order + "/cancel", null).then().statusCode(200);
        return order;
    }

    private static String ordered(Person by, String gift) {
        return created(by.post("/redemptions", Map.of("giftId", gift, "quantity", 1)));
    }

    /** Orders anew for each office to hand out. */
    void ordersToHandOut() {
        for (Role office : PermissionTown.OFFICES) {
            here.put("waitingCode", waitingCode(), office);
        }
    }

    private String waitingCode() {
        Response order = place.member().post("/redemptions", Map.of("giftId", here.id("gift", null), "quantity", 1));
        order.then().statusCode(201);
        return order.path("pickupCode");
    }
}
