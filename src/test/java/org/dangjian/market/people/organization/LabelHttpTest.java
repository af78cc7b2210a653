package org.dangjian.market.people.organization;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offices are renamed: a district says what its roles and levels are called; codes stay, and nobody else is touched. */
@QuarkusTest
class LabelHttpTest {

    private Town town;
    private String path;

    @BeforeEach
    void aTown() {
        town = new Town();
        path = "/organizations/" + town.district + "/labels";
    }

    @Test
    void aDistrictCallsItsRolesAndLevelsOtherwise() {
        town.districtAdmin
                .put(path, "\"0\"", labels("Role.STREET_STAFF", "镇审核", "Level.BRANCH", "党组织"))
                .then()
                .statusCode(200)
                .body("own", hasEntry("Role.STREET_STAFF", "镇审核"))
                .body("labels", hasEntry("Level.BRANCH", "党组织"))
                .body("labels", hasEntry("Level.STREET", "街道（乡镇、开发区）"));

        town.streetStaff
                .get("/me")
                .then()
                .body("roles[0].role", equalTo("STREET_STAFF"))
                .body("roles[0].title", equalTo("镇审核"));
        town.communityStaff
                .get("/organizations/" + town.branch)
                .then()
                .body("level", equalTo("BRANCH"))
                .body("levelTitle", equalTo("党组织"));
        town.member()
                .get("/meta/labels")
                .then()
                .body("", hasEntry("Level.BRANCH", "党组织"))
                .body("", hasEntry("ClaimStatus.VERIFIED", "已核实"));

        Town other = new Town();
        other.streetStaff.get("/me").then().body("roles[0].title", equalTo("街道审核"));
        other.districtAdmin.get("/organizations/" + other.branch).then().body("levelTitle", equalTo("党支部"));

        town.districtAdmin.get(path).then().statusCode(200).body("own", hasEntry("Level.BRANCH", "党组织"));
        town.districtAdmin
                .put(path, "\"1\"", Map.of("labels", Map.of()))
                .then()
                .statusCode(200)
                .body("own", anEmptyMap());
        town.streetStaff.get("/me").then().body("roles[0].title", equalTo("街道审核"));
    }

    @Test
    void otherWordsStayAsTheyAreAndOthersDoNotDecide() {
        town.districtAdmin
                .put(path, "\"0\"", labels("ClaimStatus.VERIFIED", "好", "Role.MEMBER", "同志"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("labels"));
        town.streetStaff.put(path, "\"0\"", labels("Role.MEMBER", "同志")).then().statusCode(403);
        new Town()
                .districtAdmin
                .put(path, "\"0\"", labels("Role.MEMBER", "同志"))
                .then()
                .statusCode(404);
        town.districtAdmin
                .put(path, "\"7\"", labels("Role.MEMBER", "同志"))
                .then()
                .statusCode(412);
    }

    private static Map<String, ?> labels(String... pairs) {
        return Map.of(
                "labels",
                pairs.length == 2 ? Map.of(pairs[0], pairs[1]) : Map.of(pairs[0], pairs[1], pairs[2], pairs[3]));
    }
}
