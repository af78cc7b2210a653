package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Offers.ofMember;
import static org.dangjian.market.testsupport.Offers.onTheShelf;
import static org.dangjian.market.testsupport.Offers.resident;
import static org.dangjian.market.testsupport.Offers.terms;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers end to end: taken up, done, confirmed by who took them up, paid to who offered; residents offer too, unpaid. */
@QuarkusTest
class OfferHttpTest {

    private Town town;
    private Person provider;

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

    @Test
    void theProviderReportsWhoTookItUpConfirmsAndThanksAndThePointsAreTheProviders() {
        Person resident = town.resident();
        String item = ofMember(town, provider, 1, null);
        String claim = take(resident, item, resident(resident));
        provider.get("/notices").then().body("items[0].text", containsString("有人接受"));
        provider.get("/claims?mine=true").then().body("items.id", equalTo(List.of(claim)));
        complete(provider, claim);
        resident.get("/notices").then().body("items[0].text", containsString("请确认"));
        verify(provider, claim, Map.of()).statusCode(403).body("code", equalTo("second-person-required"));
        verify(resident, claim, Map.of("thanks", "师傅手艺好，谢谢！"))
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("thanks", equalTo("师傅手艺好，谢谢！"));
        provider.get("/notices")
                .then()
                .body("items.text", hasItem(containsString("计 10 分")))
                .body("items.text", hasItem(containsString("收到感谢：师傅手艺好，谢谢！")));
        resident.get("/notices").then().body("items.text", not(hasItem(containsString("10 分"))));
        score(provider, "MEMBER", provider.memberId(), 10);
        score(resident, "RESIDENT", resident.accountId(), 0);
        provider.post("/claims/" + claim + "/rating", Map.of("stars", 5)).then().statusCode(403);
        resident.post("/claims/" + claim + "/rating", Map.of("stars", 5)).then().statusCode(200);
        Undoing.of(town.secondDistrictAdmin, town.communityStaff, "/claims/" + claim + "/reversal", "重复登记")
                .then()
                .statusCode(200);
        score(provider, "MEMBER", provider.memberId(), 0);
        provider.get("/items/" + item).then().body("remaining", equalTo(1));
    }

    @Test
    void whoTookItUpMayReportAndConfirmAndSendBackWhatWasNotDone() {
        Person taker = town.member();
        String claim = take(taker, ofMember(town, provider, 1, null), holder(taker));
        complete(provider, claim);
        taker.post("/claims/" + claim + "/verification", Map.of("decision", "RETURN", "reason", "还没有上门"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        provider.get("/notices").then().body("items[0].text", containsString("还没有上门"));
        complete(taker, claim);
        verify(taker, claim, Map.of()).statusCode(200);
        score(provider, "MEMBER", provider.memberId(), 10);
        score(taker, "MEMBER", taker.memberId(), 0);
    }

    @Test
    void ofOneUnitNobodyConfirmsForAnother() {
        Person colleague = town.member();
        Person taker = town.member();
        String claim = take(taker, ofMember(town, colleague, 1, null), holder(taker));
        complete(colleague, claim);
        verify(taker, claim, Map.of()).statusCode(403).body("code", equalTo("second-person-required"));
        verify(town.communityStaff, claim, Map.of()).statusCode(200);
    }

    @Test
    void whoWorksInTheOfficeNeitherScoresNorRatesWhatTheOwnUnitOffers() {
        Person colleague = town.member();
        Person inTheOffice =
                town.account("街道干部乙", "STREET_STAFF", town.street, town.memberId("PUBLIC_INSTITUTION", "FULL"));
        String item = ofMember(town, colleague, 1, null);
        String tag = inTheOffice.get("/items/" + item).header("ETag");
        inTheOffice
                .patch("/items/" + item, tag, Map.of("points", 1000))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        Person taker = town.resident();
        String claim = take(taker, item, resident(taker));
        complete(colleague, claim);
        inTheOffice.get("/claims/" + claim).then().statusCode(200).body("ratingToken", nullValue());
        town.streetStaff.get("/claims/" + claim).then().body("ratingToken", notNullValue());
        inTheOffice
                .post("/claims/" + claim + "/rating", Map.of("stars", 5))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        town.streetStaff
                .post("/claims/" + claim + "/rating", Map.of("stars", 4))
                .then()
                .statusCode(200);
    }

    @Test
    void staffConfirmForAResidentWithoutAPhoneButNotWhatTheyReportedThemselves() {
        Person resident = town.resident();
        String claim = take(town.communityStaff, ofMember(town, provider, 1, null), resident(resident));
        complete(town.communityStaff, claim);
        verify(town.communityStaff, claim, Map.of()).statusCode(403).body("code", equalTo("second-person-required"));
        verify(town.streetStaff, claim, Map.of()).statusCode(200);
        resident.get("/notices").then().body("items[0].text", containsString("代为确认"));
        score(provider, "MEMBER", provider.memberId(), 10);
    }

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
    void whoeverGivesItUpTheOtherSideIsTold() {
        Person resident = town.resident();
        String item = ofMember(town, provider, 1, null);
        String first = take(resident, item, resident(resident));
        provider.post("/claims/" + first + "/withdraw", Map.of("reason", "出差"))
                .then()
                .statusCode(200);
        resident.get("/notices").then().body("items[0].text", containsString("已取消：出差"));
        String second = take(resident, item, resident(resident));
        resident.post("/claims/" + second + "/withdraw", null).then().statusCode(200);
        provider.get("/notices").then().body("items[0].text", containsString("有人不再需要"));
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

    private static String take(Person by, String item, Map<String, String> holder) {
        return created(by.post("/items/" + item + "/claims", Map.of("holder", holder)));
    }

    private static ValidatableResponse verify(Person by, String claim, Map<String, String> more) {
        Map<String, Object> decision = new HashMap<>(more);
        decision.put("decision", "APPROVE");
        return by.post("/claims/" + claim + "/verification", decision).then();
    }

    private static void score(Person by, String type, String id, int points) {
        by.get("/points/" + type + "/" + id)
                .then()
                .statusCode(200)
                .body("score.total", equalTo(points))
                .body("credit.balance", equalTo(points));
    }
}
