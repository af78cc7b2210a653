package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
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
}
