package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Offers.ofMember;
import static org.dangjian.market.testsupport.Offers.resident;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Undoing;
import org.junit.jupiter.api.Test;

/** Offers end to end: taken up, done, confirmed by who took them up, paid to who offered; residents offer too, unpaid. */
@QuarkusTest
class OfferHttpTest extends OfferTown {

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
}
