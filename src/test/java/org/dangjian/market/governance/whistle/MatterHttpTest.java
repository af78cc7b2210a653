package org.dangjian.market.governance.whistle;

import static org.dangjian.market.governance.whistle.WhistleTown.ok;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** 吹哨派单事项清单: the district's own data, read by all of its places. */
@QuarkusTest
class MatterHttpTest {

    @Test
    void aDistrictKeepsItsListOfMattersAndEverybodyThereReadsIt() {
        WhistleTown place = new WhistleTown();
        Town town = place.town;
        String id = place.matter("ROAD", false);
        place.resident
                .get("/matters?organizationId=" + town.community)
                .then()
                .body("title", equalTo(List.of("占道经营")))
                .body("lead[0].name", equalTo("城市管理局"))
                .body("support[0].name", equalTo(List.of("住房和城乡建设局")));
        place.leadOfficer
                .get("/matters/departments?organizationId=" + place.lead)
                .then()
                .body("id", equalTo(List.of(place.lead, place.support)));
        ok(town.districtAdmin.patch("/matters/" + id, "\"0\"", Map.of("settleHours", 24, "supportIds", List.of())))
                .then()
                .body("settleHours", equalTo(24))
                .body("support", equalTo(List.of()));
        town.districtAdmin
                .patch("/matters/" + id, "\"0\"", Map.of("title", "旧版本"))
                .then()
                .statusCode(412);
        town.districtAdmin
                .patch("/matters/" + id, "\"1\"", Map.of("settleHours", 2))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("settleHours"));
        ok(town.districtAdmin
                .request()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("closed", true))
                .post("/api/v1/matters/" + id + "/changes"));
        Map<String, Object> words = new HashMap<>(place.words());
        words.put("matterId", id);
        place.resident.post("/cases", words).then().statusCode(400).body("errors[0].field", equalTo("matterId"));
    }

    @Test
    void onlyDepartmentsOfTheDistrictAreNamed() {
        WhistleTown place = new WhistleTown();
        Town town = place.town;
        Map<String, Object> matter = Map.of(
                "districtId", town.district, "code", "LIGHT", "title", "路灯", "acknowledgeHours", 4, "settleHours", 40);
        Map<String, Object> wrong = new HashMap<>(matter);
        wrong.put("leadId", town.unit);
        town.districtAdmin.post("/matters", wrong).then().statusCode(400).body("errors[0].field", equalTo("leadId"));
        town.streetStaff.post("/matters", matter).then().statusCode(403);
        String id = place.escalated();
        town.streetStaff
                .post("/cases/" + id + "/orders", Map.of())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("leadId"));
        town.streetStaff
                .post("/cases/" + id + "/orders", Map.of("leadId", town.unit))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("leadId"));
    }
}
