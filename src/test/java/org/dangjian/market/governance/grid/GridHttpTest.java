package org.dangjian.market.governance.grid;

import static org.dangjian.market.governance.whistle.WhistleTown.ok;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.governance.whistle.WhistleTown;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grids: how large, who works there, what was found on a round. */
@QuarkusTest
class GridHttpTest {

    private static final Map<String, Object> OPEN =
            Map.of("layout", "OPEN", "households", 420, "buildings", 9, "boundary", "东至平阳街，西至铁路", "coverage", "BRANCH");

    private WhistleTown place;
    private Town town;

    @BeforeEach
    void aTownWithAGrid() {
        place = new WhistleTown();
        town = place.town;
    }

    private Person worker() {
        Person worker = town.member();
        created(town.communityStaff.post(
                "/members/" + worker.memberId() + "/posts",
                Map.of("kind", "GRID_WORKER", "organizationId", place.grid, "from", today().toString())));
        return worker;
    }

    @Test
    void aGridIsDescribedAndSaysWhatIsAmissWithIt() {
        town.communityStaff
                .get("/grids/" + place.grid)
                .then()
                .body("households", nullValue())
                .body("checks.check", equalTo(List.of("NO_PROFILE", "NO_WORKER")));
        ok(town.communityStaff.put("/grids/" + place.grid, "\"0\"", OPEN))
                .then()
                .body("checks.check", equalTo(List.of("TOO_LARGE", "NO_WORKER")))
                .body("checks.title", equalTo(List.of("超过400户", "没有专职网格员")));
        town.communityStaff.put("/grids/" + place.grid, "\"0\"", OPEN).then().statusCode(412);
        worker();
        town.streetStaff
                .get("/grids?organizationId=" + town.street)
                .then()
                .body("items.organizationId", equalTo(List.of(place.grid)))
                .body("items[0].workers", equalTo(1))
                .body("items[0].checks.check", equalTo(List.of("TOO_LARGE")));
        town.districtAdmin
                .get("/grids/figures?organizationId=" + town.district)
                .then()
                .body("grids", equalTo(1))
                .body("covered", equalTo(1))
                .body("tooLarge", equalTo(1))
                .body("withoutWorker", equalTo(0))
                .body("households", equalTo(420))
                .body("withoutPoint.organizationId", equalTo(List.of(town.community)));
        town.districtAdmin
                .get("/reports/grid-ledger?organizationId=" + town.district)
                .then()
                .statusCode(200)
                .body("items[0].households", equalTo(420));
        new Town().streetStaff.get("/grids/" + place.grid).then().statusCode(404);
        town.resident().get("/grids/" + place.grid).then().statusCode(403);
    }

    @Test
    void whoWorksInTheGridRecordsVisitsAndWhatWasFoundBecomesACase() {
        Person worker = worker();
        worker.get("/grids/mine").then().body("organizationId", equalTo(List.of(place.grid)));
        String path = "/grids/" + place.grid + "/visits";
        created(worker.post(path, Map.of("kind", "VISIT", "visitedOn", today().toString(), "households", 12)));
        String caseId = worker.post(
                        path,
                        Map.of(
                                "kind", "ROUND",
                                "visitedOn", today().toString(),
                                "households", 0,
                                "finding", "北门井盖松动，踩上去会翻",
                                "caseTitle", "井盖松动"))
                .path("caseId");
        town.communityStaff
                .get("/cases/" + caseId)
                .then()
                .body("title", equalTo("井盖松动"))
                .body("status", equalTo("REPORTED"));
        worker.get("/cases?mine=true").then().body("items.id", equalTo(List.of(caseId)));
        worker.get(path).then().body("items.kind", equalTo(List.of("ROUND", "VISIT")));
        town.communityStaff
                .get("/grids/" + place.grid)
                .then()
                .body("visits", equalTo(1))
                .body("rounds", equalTo(1));
        worker.post(
                        path,
                        Map.of("kind", "VISIT", "visitedOn", today().plusDays(1).toString(), "households", 1))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("visitedOn"));
        worker.post(
                        path,
                        Map.of("kind", "ROUND", "visitedOn", today().toString(), "households", 0, "caseTitle", "井盖松动"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("finding"));
        town.member()
                .post(path, Map.of("kind", "VISIT", "visitedOn", today().toString(), "households", 1))
                .then()
                .statusCode(404);
    }

    @Test
    void whoWorksInTheGridChecksWhatDepartmentsSettled() {
        Person worker = worker();
        String id = place.settled();
        worker.get("/me/home").then().body("waiting.kind", hasItem("CASE_CHECK"));
        ok(worker.post("/cases/" + id + "/check", Map.of("decision", "APPROVE")));
        worker.get("/me/home").then().body("waiting.kind", not(hasItem("CASE_CHECK")));
        place.resident.get("/me/home").then().body("waiting.kind", hasItem("CASE_RATING"));
        town.member()
                .post("/cases/" + id + "/check", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(404);
    }
}
