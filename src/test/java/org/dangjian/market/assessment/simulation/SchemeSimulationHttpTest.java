package org.dangjian.market.assessment.simulation;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office changes the rules: it sees in words what it changes, and on whom that would bear, before it publishes. */
@QuarkusTest
class SchemeSimulationHttpTest {

    private static final int YEAR = today().getYear();

    private Town town;
    private Person member;

    @BeforeEach
    void someoneWithFortyPoints() {
        town = new Town();
        member = town.member();
        town.earn(member, town.item(40, null));
        town.member();
    }

    @Test
    void aDraftIsTriedOutOnThisYearsRecordsAndTheRunAfterwardsSaysTheSame() {
        String draft = draftWithDeferredFrom(30);
        diff(draft).then().statusCode(200).body("changes.text", contains("暂缓登记线 60分 → 30分"));

        Response trial = simulate(town.districtAdmin, draft, town.district);
        Jobs.toTheEnd(town.districtAdmin, trial)
                .then()
                .body("evaluated", equalTo(2))
                .body("now", equalTo(Map.of("UNQUALIFIED", 2)))
                .body("draft", equalTo(Map.of("UNQUALIFIED", 1, "DEFERRED", 1)))
                .body("changed", equalTo(1))
                .body("changes.holder.id", contains(member.memberId()))
                .body("changes.bandNow", contains("UNQUALIFIED"))
                .body("changes.bandDraft", contains("DEFERRED"))
                .body("byOrganization.organizationId", contains(town.branch))
                .body("byOrganization.changed", contains(1));
        member.get("/standings/me").then().body("distance", equalTo(40));

        town.districtAdmin.post("/schemes/" + draft + "/publish", null).then().statusCode(200);
        Response run = town.districtAdmin.post(
                "/assessments", Map.of("year", YEAR, "schemeId", draft, "organizationId", town.district));
        Jobs.toTheEnd(town.districtAdmin, run)
                .then()
                .body("counts.UNQUALIFIED", equalTo(1))
                .body("counts.DEFERRED", equalTo(1))
                .body("counts.QUALIFIED", equalTo(0));
        diff(draft).then().body("changes", empty());
    }

    @Test
    void onlyTheOwnDistrictTriesItsDraftsOut() {
        String draft = draftWithDeferredFrom(50);
        Town elsewhere = new Town();
        simulate(elsewhere.districtAdmin, draft, elsewhere.district).then().statusCode(404);
        simulate(town.districtAdmin, draft, elsewhere.district).then().statusCode(404);
        simulate(town.streetStaff, draft, town.street).then().statusCode(403);
        elsewhere.districtAdmin.get("/schemes/" + draft + "/diff").then().statusCode(404);
    }

    /** A copy of the shipped scheme in which the second band begins elsewhere. */
    private String draftWithDeferredFrom(int points) {
        String shipped = town.districtAdmin
                .get("/schemes?year=" + YEAR + "&audience=MEMBER&status=PUBLISHED")
                .path("items.find { it.code == 'dangjian-chaoshi-member' }.id");
        Response copy = town.districtAdmin.post(
                "/schemes", Map.of("copyOf", shipped, "year", YEAR, "organizationId", town.district));
        String id = created(copy);
        Map<String, Object> definition = copy.path("definition");
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> bands = (List<Map<String, Object>>) definition.get("bands");
        bands.get(1).put("from", points);
        String etag = town.districtAdmin.get("/schemes/" + id).header("ETag");
        town.districtAdmin
                .patch("/schemes/" + id, etag, Map.of("definition", definition))
                .then()
                .statusCode(200);
        return id;
    }

    private Response diff(String scheme) {
        return town.districtAdmin.get("/schemes/" + scheme + "/diff");
    }

    private static Response simulate(Person by, String scheme, String organization) {
        return by.post("/schemes/" + scheme + "/simulation", Map.of("year", YEAR, "organizationId", organization));
    }
}
