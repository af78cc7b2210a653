package org.dangjian.market.trade.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.trade.redemption.GiftShop.assertCredit;
import static org.dangjian.market.trade.redemption.GiftShop.assertRefused;
import static org.dangjian.market.trade.redemption.GiftShop.order;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.trade.redemption.gift.StockCheck;
import org.junit.jupiter.api.Test;

/** What gifts are there for whom, how many, and who may still have one. */
@QuarkusTest
class GiftHttpTest {

    @Inject
    StockCheck check;

    @Test
    void aLimitPerPersonCountsWhatWaitsAndWhatWasFetched() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(50);
        String gift = shop.gift(Map.of("price", 5, "perPersonLimit", 2));
        assertRefused(order(member, gift, 3), 409, "limit-reached");
        shop.pickUp(order(member, gift, 1).path("pickupCode")).then().statusCode(200);
        String second = created(order(member, gift, 1));
        assertRefused(order(member, gift, 1), 409, "limit-reached");
        member.post("/redemptions/" + second + "/cancel", null).then().statusCode(200);
        created(order(member, gift, 1));
        assertCredit(member, 40, 5, 0);
        shop.assertStock(gift, 3);
    }

    @Test
    void aGiftIsHadOnlyWhileItIsOfferedAndThereIsEnoughOfItAndOfCredit() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(10);
        String early = shop.gift(Map.of("opensOn", today().plusDays(1).toString()));
        String late = shop.gift(Map.of("closesOn", today().minusDays(1).toString()));
        String gone = shop.gift(Map.of());
        shop.town
                .communityStaff
                .patch("/gifts/" + gone, "\"0\"", Map.of("active", false))
                .then()
                .statusCode(200);
        for (String gift : List.of(early, late, gone)) {
            assertRefused(order(member, gift, 1), 409, "gift-not-open");
        }
        assertRefused(order(member, shop.gift(1, 2), 3), 409, "out-of-stock");
        assertRefused(order(member, shop.gift(11, 5), 1), 409, "insufficient-credit");
        member.get("/gifts?open=true").then().body("items.id", not(hasItem(early)));
        assertRefused(member.get("/gifts/" + gone), 404, "not-found");
        assertCredit(member, 10, 0, 0);
        member.get("/redemptions").then().body("items", hasSize(0));
    }

    @Test
    void withoutTheDistrictsSettingOnlyThoseApprovedAsQualifiedMayRedeem() {
        Town town = new Town();
        Person member = town.member();
        town.earn(member, town.item(10, 1));
        assertRefused(order(member, GiftShop.gift(town, Map.of()), 1), 409, "not-eligible");
        assertCredit(member, 10, 0, 0);
    }

    @Test
    void giftsAreSeenAndHadWhereTheMemberBelongsAndOrdersByThoseInScope() {
        GiftShop shop = new GiftShop();
        GiftShop elsewhere = new GiftShop();
        Person member = shop.memberWith(10);
        String gift = shop.gift(10, 5);
        member.get("/gifts").then().statusCode(200).body("items.id", contains(gift));
        assertRefused(elsewhere.town.communityStaff.get("/gifts/" + gift), 404, "not-found");
        assertRefused(order(elsewhere.memberWith(10), gift, 1), 400, "validation-failed");
        Response ordered = order(member, gift, 1);
        Object id = ordered.path("id");
        for (Person foreign : List.of(elsewhere.town.member(), elsewhere.town.communityStaff)) {
            assertRefused(foreign.get("/redemptions/" + id), 404, "not-found");
            assertRefused(foreign.post("/redemptions/" + id + "/cancel", null), 404, "not-found");
        }
        Map<String, Object> code = Map.of("code", ordered.path("pickupCode"));
        assertRefused(elsewhere.town.communityStaff.post("/redemptions/pickup", code), 404, "pickup-code-unknown");
        shop.town
                .auditor
                .get("/redemptions?status=RESERVED&giftId=" + gift)
                .then()
                .body("items.id", contains(id))
                .body("items[0].pickupCode", nullValue());
        assertRefused(shop.town.auditor.post("/redemptions/" + id + "/cancel", null), 403, "forbidden");
    }

    @Test
    void stockComesAndGoesWithAReasonAndNeverBelowNought() {
        GiftShop shop = new GiftShop();
        Person staff = shop.town.communityStaff;
        String gift = shop.gift(10, 0);
        String stock = "/gifts/" + gift + "/stock";
        staff.post(stock, Map.of("delta", 5, "reason", "到货"))
                .then()
                .statusCode(200)
                .body("stock", equalTo(5));
        staff.post(stock, Map.of("delta", -2, "reason", "破损"))
                .then()
                .statusCode(200)
                .body("stock", equalTo(3));
        assertRefused(staff.post(stock, Map.of("delta", -4, "reason", "盘亏")), 409, "out-of-stock");
        assertRefused(staff.post(stock, Map.of("delta", 0, "reason", "无")), 400, "validation-failed");
        assertRefused(staff.post(stock, Map.of("delta", 1_000_000, "reason", "过多")), 400, "validation-failed");
        assertRefused(shop.town.member().post(stock, Map.of("delta", 1, "reason", "到货")), 403, "forbidden");
        UUID key = UUID.randomUUID();
        staff.postWithKey(key, stock, Map.of("delta", 1, "reason", "到货")).then().statusCode(200);
        staff.postWithKey(key, stock, Map.of("delta", 1, "reason", "到货"))
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        shop.assertStock(gift, 4);
        staff.patch("/gifts/" + gift, "\"0\"", Map.of("price", 20))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        assertRefused(staff.patch("/gifts/" + gift, "\"0\"", Map.of("price", 30)), 412, "version-stale");
        shop.assertStock(gift, 4);
        assertThat(check.run(() -> {})).isEmpty();
    }

    @Test
    void badInputIsRefusedAndChangesNothing() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(50);
        String gift = shop.gift(10, 5);
        for (Object quantity : List.of(0, -1, 101, 1.5, "1", true, List.of(1))) {
            assertRefused(order(member, gift, quantity), 400, "validation-failed");
        }
        assertRefused(order(member, UUID.randomUUID().toString(), 1), 400, "validation-failed");
        assertRefused(order(member, "x", 1), 400, "validation-failed");
        assertRefused(
                member.post("/redemptions", Map.of("giftId", gift, "quantity", 1, "cost", 0)),
                400,
                "validation-failed");
        assertRefused(member.post("/redemptions", Map.of("giftId", gift)), 400, "validation-failed");
        member.request()
                .contentType("application/json")
                .body(Map.of("giftId", gift, "quantity", 1))
                .post("/api/v1/redemptions")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        for (Map<String, Object> terms : List.<Map<String, Object>>of(
                Map.of("price", 0),
                Map.of("stock", -1),
                Map.of("perPersonLimit", 0),
                Map.of("title", " "),
                Map.of("opensOn", "2026-03-02", "closesOn", "2026-03-01"),
                Map.of("organizationId", shop.town.street),
                Map.of("organizationId", shop.town.branch))) {
            Map<String, Object> body = new HashMap<>(Map.of("title", "读物", "price", 1));
            body.putAll(terms);
            assertRefused(shop.town.communityStaff.post("/gifts", body), 400, "validation-failed");
        }
        assertRefused(
                shop.town.districtAdmin.post(
                        "/gifts", Map.of("title", "读物", "price", 1, "organizationId", shop.town.branch)),
                400,
                "validation-failed");
        member.get("/redemptions").then().body("items", hasSize(0));
        assertCredit(member, 50, 0, 0);
        shop.assertStock(gift, 5);
    }
}
