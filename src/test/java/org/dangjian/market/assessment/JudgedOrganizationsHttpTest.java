package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.DistrictSettings;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which organizations the year judges is for the district to say. */
@QuarkusTest
class JudgedOrganizationsHttpTest {

    @ParameterizedTest
    @CsvSource({
        "'',                           true,  false, true",
        "UNITS_AND_COMMUNITY_BRANCHES, true,  false, true",
        "UNITS,                        true,  false, false",
        "BRANCHES,                     false, true,  true",
        "BOTH,                         true,  true,  true",
    })
    void theSettingSaysWhetherUnitsAndWhichBranchesAreJudged(
            String setting, boolean unit, boolean ofUnit, boolean ofCommunity) {
        Town town = new Town();
        String own = town.organization(town.districtAdmin, town.code + "-12", "试验社区第一党支部", "BRANCH", town.code + "-11");
        if (!setting.isEmpty()) {
            DistrictSettings.decide(town, Map.of("judgedOrganizations", setting))
                    .then()
                    .statusCode(200)
                    .body("judgedOrganizations", equalTo(setting));
        }
        List<String> judged = new ArrayList<>();
        add(judged, unit, town.unit);
        add(judged, ofUnit, town.branch);
        add(judged, ofCommunity, own);

        String run = new PastYear(town, 2).run("ORGANIZATION");
        List<String> results = town.districtAdmin
                .get("/assessments/" + run + "/results?limit=100")
                .path("items.holder.id");
        assertThat(results).containsExactlyInAnyOrderElementsOf(judged);
    }

    private static void add(List<String> judged, boolean is, String organization) {
        if (is) {
            judged.add(organization);
        }
    }

    @Test
    void anUnknownSettingIsRefusedAndWithoutOneUnitsAndCommunityBranchesAreJudged() {
        Town town = new Town();
        DistrictSettings.decide(town, Map.of("judgedOrganizations", "EVERYBODY"))
                .then()
                .statusCode(400);
        DistrictSettings.decide(town, Map.of())
                .then()
                .statusCode(200)
                .body("judgedOrganizations", equalTo("UNITS_AND_COMMUNITY_BRANCHES"));
    }
}
