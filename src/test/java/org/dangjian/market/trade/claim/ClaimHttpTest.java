package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What the product promises about claims, from taking a place to undoing points. */
@QuarkusTest
class ClaimHttpTest {

    @Test
    void aVerifiedClaimGivesItsPointsOnceInScoreAndInCredit() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(15, 2);
        town.earn(member, item);
        member.get("/points/MEMBER/" + member.memberId())
                .then()
                .statusCode(200)
                .body("score.total", equalTo(15))
                .body("score.byKind.OPTIONAL", equalTo(15))
                .body("credit.balance", equalTo(15));
        member.get("/items/" + item).then().body("taken", equalTo(1)).body("remaining", equalTo(1));
    }

    @Test
    void aSecondClaimOfTheSameHolderIsADuplicateEvenWhenTheItemIsFull() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(10, 1);
        claim(member, item);
        member.post("/items/" + item + "/claims", Map.of("holder", holder(member)))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("claim-duplicate"));
    }

    @Test
    void aFullItemIsRefusedAndAWithdrawalFreesThePlace() {
        Town town = new Town();
        Person first = town.member();
        Person second = town.member();
        String item = town.item(10, 1);
        String claim = claim(first, item);
        second.post("/items/" + item + "/claims", Map.of("holder", holder(second)))
                .then()
                .statusCode(409)
                .body("code", equalTo("item-full"));
        first.post("/claims/" + claim + "/withdraw", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        claim(second, item);
    }

    @Test
    void theClaimingSideNeverVerifies() {
        Town town = new Town();
        Person member = town.member();
        String claim = claim(member, town.item(10, 1));
        complete(member, claim);
        member.post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        town.unitOfficer
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403);
    }

    @Test
    void aReturnedClaimTellsWhyAndCanBeHandedInAgain() {
        Town town = new Town();
        Person member = town.member();
        String claim = claim(member, town.item(10, 1));
        complete(member, claim);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "RETURN"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "RETURN", "reason", "请补充时长"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        member.get("/claims/" + claim).then().body("reason", equalTo("请补充时长"));
        member.get("/notices").then().body("items[0].text", notNullValue());
        complete(member, claim);
        member.get("/claims/" + claim)
                .then()
                .body("status", equalTo("SUBMITTED"))
                .body("visits", hasSize(1));
    }

    @Test
    void fewerPointsNeedAReasonAndMorePointsThanTheItemAreRefused() {
        Town town = new Town();
        Person member = town.member();
        String claim = claim(member, town.item(20, 1));
        complete(member, claim);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE", "points", 21))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("points"));
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE", "points", 12))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        town.communityStaff
                .post(
                        "/claims/" + claim + "/verification",
                        Map.of("decision", "APPROVE", "points", 12, "reason", "完成六成"))
                .then()
                .statusCode(200)
                .body("points", equalTo(12));
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(12));
    }

    @Test
    void aReversedClaimLeavesNoPointsAndTwoRowsInTheLedger() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(10, 1);
        String claim = town.earn(member, item);
        // Asking twice is still one person; so is who was asked for by nobody else.
        town.streetStaff
                .post("/claims/" + claim + "/reversal", Map.of("reason", "核实有误"))
                .then()
                .statusCode(202);
        town.streetStaff
                .post("/claims/" + claim + "/reversal", Map.of("reason", "核实有误"))
                .then()
                .statusCode(202);
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(10));
        town.streetStaff.get("/worklist?kind=CLAIM_REVERSAL").then().body("items", hasSize(0));
        town.communityStaff.get("/worklist?kind=CLAIM_REVERSAL").then().body("items.id", hasItem(claim));
        town.communityStaff
                .post("/claims/" + claim + "/reversal", Map.of("reason", "核实有误"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REVERSED"));
        town.communityStaff.get("/worklist?kind=CLAIM_REVERSAL").then().body("items", hasSize(0));
        member.get("/points/MEMBER/" + member.memberId())
                .then()
                .body("score.total", equalTo(0))
                .body("credit.balance", equalTo(0));
        member.get("/points/MEMBER/" + member.memberId() + "/entries?unit=SCORE")
                .then()
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("REVERSAL"))
                .body("items[0].total", equalTo(0))
                .body("items[1].total", equalTo(10));
        town.communityStaff
                .post("/claims/" + claim + "/reversal", Map.of("reason", "再次"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        claim(member, item);
    }

    @Test
    void servicesOfOneMemberDoNotOverlapWhenBothHaveTimes() {
        Town town = new Town();
        Person member = town.member();
        String first = claim(member, town.item(10, 1));
        String second = claim(member, town.item(10, 1));
        String day = today().minusDays(1).toString();
        member.post(
                        "/claims/" + first + "/completion",
                        Map.of("servedOn", day, "startsAt", day + "T09:00:00+08:00", "minutes", 60, "summary", "上午"))
                .then()
                .statusCode(200);
        Map<String, Object> overlapping =
                Map.of("servedOn", day, "startsAt", day + "T09:30:00+08:00", "minutes", 30, "summary", "重叠");
        member.post("/claims/" + second + "/completion", overlapping)
                .then()
                .statusCode(409)
                .body("code", equalTo("service-overlap"));
        member.post(
                        "/claims/" + second + "/completion",
                        Map.of("servedOn", day, "startsAt", day + "T10:00:00+08:00", "minutes", 30, "summary", "其后"))
                .then()
                .statusCode(200);
    }

    @Test
    void aServiceLiesInThePastAndWithinTheItemsValidity() {
        Town town = new Town();
        Person member = town.member();
        String claim = claim(member, town.item(10, 1));
        for (String day : List.of(today().plusDays(1).toString(), (today().getYear() - 1) + "-12-31")) {
            member.post("/claims/" + claim + "/completion", Map.of("servedOn", day, "summary", "日期不对"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("service-date-invalid"));
        }
    }

    @Test
    void pointsOfAnItemDoneSeveralTimesComeAtTheEnd() {
        Town town = new Town();
        Person member = town.member();
        String claim = claim(member, town.item(Map.of("times", 2), 1));
        complete(member, claim);
        member.get("/claims/" + claim).then().body("status", equalTo("CLAIMED")).body("visits", hasSize(1));
        complete(member, claim);
        member.get("/claims/" + claim).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void aUnitNamesItsMembersAndTheyEarnOnlyWhereTheItemSaysSo() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(Map.of("points", 8, "participantsEarn", true), 1);
        Map<String, Object> request = Map.of(
                "holder", Map.of("type", "ORGANIZATION", "id", town.unit), "participants", List.of(member.memberId()));
        String claim = Town.created(town.unitOfficer.post("/items/" + item + "/claims", request));
        complete(town.unitOfficer, claim);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        town.unitOfficer.get("/points/ORGANIZATION/" + town.unit).then().body("score.total", equalTo(8));
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(8));
    }

    @Test
    void thePersonServedRatesOnceByALinkWithoutSigningInAndAPoorRatingIsFlagged() {
        Town town = new Town();
        Person member = town.member();
        String claim = town.earn(member, town.item(10, 1));
        member.get("/claims/" + claim).then().body("ratingToken", nullValue());
        String token = town.communityStaff.get("/claims/" + claim).path("ratingToken");
        Map<String, Object> rating = Map.of("token", token, "stars", 2, "comment", "来晚了");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(rating)
                .post("/api/v1/ratings")
                .then()
                .statusCode(201)
                .body("flagged", equalTo(true));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(rating)
                .post("/api/v1/ratings")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-rated"));
        town.communityStaff.get("/claims?flagged=true").then().body("items.id", org.hamcrest.Matchers.contains(claim));
    }

    @Test
    void mandatoryItemsAreOwedWithoutAClaimAndPayWhenTheCountIsReached() {
        Town town = new Town();
        Person member = town.member();
        String item = town.mandatory("MEMBER", 2);
        member.post("/items/" + item + "/claims", Map.of("holder", holder(member)))
                .then()
                .statusCode(409)
                .body("code", equalTo("item-mandatory"));
        String first = attend(town.districtAdmin, item, today().minusDays(2).toString(), member);
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(0));
        attend(town.districtAdmin, item, today().minusDays(1).toString(), member);
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.byKind.MANDATORY", equalTo(10));
        town.districtAdmin
                .post("/completions/" + first + "/reversal", Map.of("reason", "未到会"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REVERSED"));
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(0));
        attend(town.districtAdmin, item, today().toString(), member);
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(10));
    }

    @Test
    void aMandatoryItemThatStandsIntoTheNextYearIsEarnedInItsOwn() {
        Town town = new Town();
        Person member = town.member();
        int year = today().getYear() - 1;
        String item = created(town.districtAdmin.post(
                "/items",
                Map.of(
                        "kind",
                        "MANDATORY",
                        "audiences",
                        List.of("MEMBER"),
                        "title",
                        "参加主题党日",
                        "description",
                        "",
                        "category",
                        "PARTY_LIFE",
                        "points",
                        10,
                        "organizationId",
                        town.district,
                        "year",
                        year,
                        "opensOn",
                        year + "-01-01",
                        "closesOn",
                        today().toString())));
        town.districtAdmin.post("/items/" + item + "/submit", null).then().statusCode(200);
        town.districtAdmin
                .post(
                        "/items/" + item + "/completions",
                        Map.of("servedOn", today().toString(), "summary", "党员大会", "holders", List.of(holder(member))))
                .then()
                .statusCode(409)
                .body("code", equalTo("service-date-invalid"));
        attend(town.districtAdmin, item, year + "-12-30", member);
        attend(town.districtAdmin, item, year + "-12-31", member);
        member.get("/points/MEMBER/" + member.memberId() + "?year=" + year)
                .then()
                .body("score.total", equalTo(10));
    }

    @Test
    void theSameAttendanceIsNotCountedTwiceAndABadHolderRefusesAll() {
        Town town = new Town();
        Person member = town.member();
        String item = town.mandatory("MEMBER", 2);
        String day = today().toString();
        attend(town.districtAdmin, item, day, member);
        Map<String, Object> again = Map.of("servedOn", day, "summary", "党员大会", "holders", List.of(holder(member)));
        town.districtAdmin
                .post("/items/" + item + "/completions", again)
                .then()
                .statusCode(409)
                .body("code", equalTo("completion-duplicate"));
        Person other = town.member();
        Map<String, String> nobody = Map.of("type", "MEMBER", "id", "00000000-0000-7000-8000-000000000000");
        town.districtAdmin
                .post(
                        "/items/" + item + "/completions",
                        Map.of("servedOn", day, "summary", "补课", "holders", List.of(holder(other), nobody)))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("holders[1]"));
        town.districtAdmin.get("/items/" + item + "/completions").then().body("items", hasSize(1));
    }

    @Test
    void whatAMemberReportsWaitsForVerification() {
        Town town = new Town();
        Person member = town.member();
        String item = town.mandatory("MEMBER", 1);
        String reported = attend(member, item, today().toString(), member);
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(0));
        town.districtAdmin
                .post("/completions/" + reported + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"));
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(10));
    }

    @Test
    void theStaffEndAClaimAndSayWhy() {
        Town town = new Town();
        Person member = town.member();
        String claim = Town.claim(member, town.item(5, 1));
        town.communityStaff
                .post("/claims/" + claim + "/revoke", Map.of("reason", "居民已搬走"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("reason", equalTo("居民已搬走"));
    }

    private static String attend(Person by, String item, String day, Person member) {
        io.restassured.response.Response recorded = by.post(
                "/items/" + item + "/completions",
                Map.of("servedOn", day, "summary", "党员大会", "holders", List.of(holder(member))));
        recorded.then().statusCode(201);
        return recorded.path("items[0].id");
    }
}
