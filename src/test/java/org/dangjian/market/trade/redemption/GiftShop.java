package org.dangjian.market.trade.redemption;

import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.Town;

/** A town whose district has opened redemption to all, with what tests ask of its gifts. */
final class GiftShop {

    final Town town = new Town();

    GiftShop() {
        RedemptionSetting.openToAll(town);
    }

    String gift(int price, int stock) {
        return gift(Map.of("price", price, "stock", stock));
    }

    /** A gift of the community with these terms. */
    String gift(Map<String, ?> terms) {
        return gift(town, terms);
    }

    static String gift(Town town, Map<String, ?> terms) {
        Map<String, Object> body =
                new HashMap<>(Map.of("title", "党建读物", "price", 10, "stock", 5, "organizationId", town.community));
        body.putAll(terms);
        return created(town.communityStaff.post("/gifts", body));
    }

    /** A member with an account, reported in to the community, who has earned these points. */
    Person memberWith(int points) {
        Person member = town.member();
        town.earn(member, town.item(points, 1));
        return member;
    }

    static Response order(Person by, String gift, Object quantity) {
        return by.post("/redemptions", Map.of("giftId", gift, "quantity", quantity));
    }

    Response pickUp(String code) {
        return town.communityStaff.post("/redemptions/pickup", Map.of("code", code));
    }

    static void assertCredit(Person member, int balance, int held, int owed) {
        member.get("/points/MEMBER/" + member.memberId())
                .then()
                .statusCode(200)
                .body("credit.balance", equalTo(balance))
                .body("credit.held", equalTo(held))
                .body("credit.owed", equalTo(owed));
    }

    static void assertRefused(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    /** The stock is this, and the movements add up to it. */
    void assertStock(String gift, int pieces) {
        town.communityStaff.get("/gifts/" + gift).then().statusCode(200).body("stock", equalTo(pieces));
        List<Integer> deltas = town.communityStaff
                .get("/gifts/" + gift + "/stock?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.delta");
        org.assertj.core.api.Assertions.assertThat(
                        deltas.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(pieces);
    }
}
