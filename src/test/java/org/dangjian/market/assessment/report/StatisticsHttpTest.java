package org.dangjian.market.assessment.report;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What was done in a place and a period, against figures counted by hand. */
@QuarkusTest
class StatisticsHttpTest {

    @Test
    void aPlaceKnowsWhatItsShelfDidForItsPeople() {
        Town town = new Town();
        Person first = town.member();
        Person second = town.member();
        Person resident = town.resident();
        figures(town.communityStaff, town.community, today(), today())
                .body("itemsOnShelf", equalTo(0))
                .body("satisfaction.ratings", equalTo(0))
                .body("satisfaction.average", nullValue());

        // Two members and a unit serve; one claim is given up, one only begun.
        String item = town.item(10, 9);
        town.item(10, 9);
        String rated = town.earn(first, item);
        String poorly = town.earn(second, item);
        String unit = created(town.unitOfficer.post(
                "/items/" + item + "/claims",
                Map.of(
                        "holder",
                        Map.of("type", "ORGANIZATION", "id", town.unit),
                        "participants",
                        List.of(first.memberId()))));
        town.unitOfficer
                .post("/claims/" + unit + "/completion", Map.of("servedOn", today().toString(), "summary", "已完成"))
                .then()
                .statusCode(200);
        verify(town, unit);
        String other = town.item(10, 9);
        String givenUp = claim(first, other);
        first.post("/claims/" + givenUp + "/withdraw", null).then().statusCode(200);
        claim(first, town.item(10, 9));

        // A resident takes up what a member offers.
        String offered = Offers.ofMember(town, second, 3, null);
        String taken =
                created(resident.post("/items/" + offered + "/claims", Map.of("holder", Offers.resident(resident))));
        complete(second, taken);
        verify(town, taken);
        town.communityStaff
                .post("/claims/" + rated + "/rating", Map.of("stars", 5))
                .then()
                .statusCode(200);
        town.communityStaff
                .post("/claims/" + poorly + "/rating", Map.of("stars", 2))
                .then()
                .statusCode(200);
        resident.post("/claims/" + taken + "/rating", Map.of("stars", 4)).then().statusCode(200);

        for (Person reader : List.of(town.communityStaff, town.streetStaff, town.districtAdmin, town.auditor)) {
            figures(reader, town.community, today().minusDays(30), today())
                    .body("itemsOnShelf", equalTo(5))
                    .body("itemsClaimed", equalTo(3))
                    .body("claimsVerified", equalTo(4))
                    .body("visits", equalTo(4))
                    .body("people", equalTo(2))
                    .body("units", equalTo(1))
                    .body("residentsServed", equalTo(1))
                    .body("satisfaction.average", equalTo(3.67f))
                    .body("satisfaction.ratings", equalTo(3));
        }
        figures(town.streetStaff, town.street, today(), today()).body("claimsVerified", equalTo(4));
        figures(town.districtAdmin, town.unit, today(), today()).body("claimsVerified", equalTo(0));
        figures(town.communityStaff, town.community, today().minusDays(9), today().minusDays(1))
                .body("itemsOnShelf", equalTo(0))
                .body("claimsVerified", equalTo(0))
                .body("residentsServed", equalTo(0))
                .body("satisfaction.ratings", equalTo(0));
    }

    @Test
    void figuresAreForTheOfficesOfThePlaceAndForAYearAtMost() {
        Town town = new Town();
        String year = "&from=" + today().minusDays(365) + "&to=" + today();
        String path = "/statistics?organizationId=" + town.community;
        town.communityStaff.get(path + year).then().statusCode(200);
        town.communityStaff
                .get(path + "&from=" + today().minusDays(366) + "&to=" + today())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("to"));
        town.communityStaff
                .get(path + "&from=" + today() + "&to=" + today().minusDays(1))
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("结束日期不能早于开始日期"));
        town.communityStaff.get(path).then().statusCode(400);
        town.communityStaff
                .get("/statistics?organizationId=" + town.street + year)
                .then()
                .statusCode(404);
        new Town().districtAdmin.get(path + year).then().statusCode(404);
        town.member().get(path + year).then().statusCode(403);
    }

    private static ValidatableResponse figures(Person reader, String place, LocalDate from, LocalDate to) {
        return reader.get("/statistics?organizationId=" + place + "&from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    private static void verify(Town town, String claim) {
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }
}
