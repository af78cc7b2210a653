package org.dangjian.market.trade.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.trade.redemption.GiftShop.assertCredit;
import static org.dangjian.market.trade.redemption.GiftShop.assertRefused;
import static org.dangjian.market.trade.redemption.GiftShop.order;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.dangjian.market.trade.redemption.order.RedemptionExpiry;
import org.junit.jupiter.api.Test;

/** What the product promises about gifts: from an order to its pickup, and everything given back on the way. */
@QuarkusTest
class RedemptionHttpTest {

    @Inject
    RedemptionExpiry expiry;

    @Inject
    EntityManager database;

    @Test
    void anOrderTakesCreditAndStockAndIsFetchedOnceWithItsCode() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(50);
        String gift = shop.gift(10, 5);
        Response ordered = order(member, gift, 2);
        ordered.then()
                .statusCode(201)
                .body("giftId", equalTo(gift))
                .body("quantity", equalTo(2))
                .body("cost", equalTo(20))
                .body("status", equalTo("RESERVED"))
                .body("pickupCode", matchesPattern("[2-9A-HJKMNP-Z]{8}"));
        Instant expiresAt = Instant.parse(ordered.path("expiresAt"));
        assertThat(expiresAt)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(13)), Instant.now().plus(Duration.ofDays(15)));
        assertCredit(member, 30, 20, 0);
        shop.assertStock(gift, 3);

        String code = ordered.path("pickupCode");
        assertRefused(member.post("/redemptions/pickup", Map.of("code", code)), 403, "forbidden");
        shop.pickUp(code.toLowerCase(Locale.ROOT)).then().statusCode(200).body("status", equalTo("PICKED_UP"));
        assertRefused(shop.pickUp(code), 404, "pickup-code-unknown");
        assertCredit(member, 30, 0, 0);
        shop.assertStock(gift, 3);
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(50));
        Object id = ordered.path("id");
        assertRefused(member.post("/redemptions/" + id + "/cancel", null), 409, "state-conflict");
        shop.town
                .auditor
                .get("/audit/events?subjectId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", contains("redemption.picked-up", "redemption.reserved"));
    }

    @Test
    void aPickupEnteredByMistakeIsUndoneByASecondPersonAndTheOrderWaitsAgain() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(20);
        String gift = shop.gift(10, 2);
        String order = created(order(member, gift, 1));
        String undo = "/redemptions/" + order + "/pickup/undo";
        Map<String, String> why = Map.of("reason", "扫错了码");
        assertRefused(shop.town.streetStaff.post(undo, why), 409, "state-conflict");
        String code = member.get("/redemptions/" + order).path("pickupCode");
        shop.pickUp(code).then().statusCode(200);
        assertCredit(member, 10, 0, 0);
        assertRefused(shop.town.communityStaff.post(undo, why), 403, "second-person-required");
        assertRefused(shop.town.streetStaff.post(undo, Map.of()), 400, "reason-required");
        Undoing.of(shop.town.districtAdmin, shop.town.streetStaff, undo, "扫错了码")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESERVED"));
        assertCredit(member, 10, 10, 0);
        shop.assertStock(gift, 1);
        member.get("/notices").then().body("items[0].text", containsString("扫错了码"));
        assertRefused(shop.pickUp(code), 404, "pickup-code-unknown");
        String again = member.get("/redemptions/" + order).path("pickupCode");
        shop.pickUp(again).then().statusCode(200);
        assertCredit(member, 10, 0, 0);
        shop.town
                .auditor
                .get("/audit/events?subjectId=" + order)
                .then()
                .body(
                        "items.action",
                        contains(
                                "redemption.picked-up",
                                "redemption.pickup-undone",
                                "undo.asked",
                                "redemption.picked-up",
                                "redemption.reserved"));
    }

    @Test
    void cancellingGivesCreditAndStockBackOnceAndTheMemberHearsOfItFromStaff() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(20);
        String gift = shop.gift(10, 2);
        String own = created(order(member, gift, 1));
        String code = member.get("/redemptions/" + own).path("pickupCode");
        member.post("/redemptions/" + own + "/cancel", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("pickupCode", nullValue());
        assertRefused(member.post("/redemptions/" + own + "/cancel", Map.of()), 409, "state-conflict");
        assertRefused(shop.pickUp(code), 404, "pickup-code-unknown");
        member.get("/notices").then().body("items.subjectId", not(hasItem(own)));

        String third = created(order(member, gift, 1));
        member.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .post("/api/v1/redemptions/" + third + "/cancel")
                .then()
                .statusCode(200);
        String other = created(order(member, gift, 2));
        shop.town
                .streetStaff
                .post("/redemptions/" + other + "/cancel", Map.of("reason", "到货有破损"))
                .then()
                .statusCode(200);
        member.get("/notices").then().body("items[0].text", containsString("到货有破损"));
        assertCredit(member, 20, 0, 0);
        shop.assertStock(gift, 2);
        member.get("/points/MEMBER/" + member.memberId() + "/entries?unit=CREDIT")
                .then()
                .body("items.kind", hasSize(7));
    }

    @Test
    void anOrderNobodyFetchesEndsAndGivesBoth() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(10);
        String gift = shop.gift(10, 1);
        Response ordered = order(member, gift, 1);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update redemption set expires_at = ?1 where id = ?2")
                        .setParameter(1, Instant.now().minusSeconds(1))
                        .setParameter(2, UUID.fromString(ordered.path("id")))
                        .executeUpdate());
        assertRefused(shop.pickUp(ordered.path("pickupCode")), 409, "state-conflict");
        expiry.expireOverdue();
        expiry.expireOverdue();
        member.get("/redemptions/" + ordered.path("id")).then().body("status", equalTo("EXPIRED"));
        member.get("/notices").then().body("items[0].subjectId", equalTo(ordered.path("id")));
        assertCredit(member, 10, 0, 0);
        shop.assertStock(gift, 1);
    }

    @Test
    void staffOrderForAMemberWithoutAPhoneButNeverHandOutTheirOwnGift() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(20);
        String gift = shop.gift(10, 5);
        Map<String, Object> request = Map.of("giftId", gift, "quantity", 1, "memberId", member.memberId());
        assertRefused(
                shop.town.communityStaff.post("/redemptions", Map.of("giftId", gift, "quantity", 1)),
                400,
                "validation-failed");
        assertRefused(shop.town.member().post("/redemptions", request), 400, "validation-failed");
        Response ordered = shop.town.communityStaff.post("/redemptions", request);
        ordered.then()
                .statusCode(201)
                .body("memberId", equalTo(member.memberId()))
                .body("orderedBy.name", equalTo("社区干部"))
                .body("orderedBy.onBehalf", equalTo(true));
        member.get("/notices")
                .then()
                .body("items[0].subjectId", equalTo(ordered.path("id")))
                .body("items[0].text", containsString("代为下单"));
        assertRefused(shop.pickUp(ordered.path("pickupCode")), 403, "second-person-required");
        shop.town
                .streetStaff
                .post("/redemptions/pickup", Map.of("code", ordered.path("pickupCode")))
                .then()
                .statusCode(200);
        assertCredit(member, 10, 0, 0);

        String memberId = shop.town.memberId("COMMUNITY", "FULL");
        shop.town.reportIn("/members/" + memberId, shop.town.community);
        Person colleague = shop.town.account("社区干部乙", "COMMUNITY_STAFF", shop.town.community, memberId);
        Map<String, Object> attended =
                Map.of("servedOn", today().toString(), "summary", "党员大会", "holders", List.of(Town.holder(colleague)));
        created(shop.town.districtAdmin.post("/items/" + shop.town.mandatory("MEMBER", 1) + "/completions", attended));
        Response own = order(colleague, gift, 1);
        Map<String, Object> code = Map.of("code", own.path("pickupCode"));
        assertRefused(colleague.post("/redemptions/pickup", code), 403, "second-person-required");
        shop.town.communityStaff.post("/redemptions/pickup", code).then().statusCode(200);
    }

    @Test
    void pointsReversedAfterTheyWereSpentAreOwedAndPaidByWhatComesNext() {
        GiftShop shop = new GiftShop();
        Person member = shop.town.member();
        String claim = shop.town.earn(member, shop.town.item(10, 1));
        String gift = shop.gift(10, 5);
        shop.pickUp(order(member, gift, 1).path("pickupCode")).then().statusCode(200);
        Undoing.of(shop.town.secondDistrictAdmin, shop.town.communityStaff, "/claims/" + claim + "/reversal", "核实有误")
                .then()
                .statusCode(200);
        assertCredit(member, 0, 0, 10);
        assertRefused(order(member, gift, 1), 409, "insufficient-credit");
        shop.town.earn(member, shop.town.item(15, 1));
        assertCredit(member, 5, 0, 0);
    }
}
