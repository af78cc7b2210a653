package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Mandatory items are owed without a claim and counted by attendance. */
@QuarkusTest
class AttendanceHttpTest {

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

    private static String attend(Person by, String item, String day, Person member) {
        io.restassured.response.Response recorded = by.post(
                "/items/" + item + "/completions",
                Map.of("servedOn", day, "summary", "党员大会", "holders", List.of(holder(member))));
        recorded.then().statusCode(201);
        return recorded.path("items[0].id");
    }
}
