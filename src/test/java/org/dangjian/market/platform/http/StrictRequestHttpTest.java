package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request is read as it stands: what nobody knows, says twice or cannot be is told, all of it at once, each by its field. */
@QuarkusTest
class StrictRequestHttpTest {

    private static Town known;
    private Town town;

    /** One for all: nothing here depends on what another test has left. */
    @BeforeEach
    void aTown() {
        known = known == null ? new Town() : known;
        town = known;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "claimable=yes, claimable",
        "claimable=1, claimable",
        "claimable=true&claimable=true, claimable",
        "kind=SOMETHING, kind",
        "kind=optional, kind",
        "kind=OPTIONAL&kind=MANDATORY, kind",
        "status=PUBLISHED&status=NEVER, status",
        "'status=PUBLISHED,', status",
        "status=, status",
        "limit=ten, limit",
        "limit=5&limit=6, limit",
        "organizationId=1, organizationId",
        "colour=red, colour",
        "Kind=OPTIONAL, Kind",
        "'kind=OPTIONAL,MANDATORY', kind",
    })
    void aWrongParameterIsNamed(String query, String field) {
        town.auditor
                .get("/items?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains(field));
    }

    @Test
    void aWrongDateIsNamedAndSoIsEachOtherMistakeOfTheQuery() {
        town.districtAdmin
                .get("/statistics?organizationId=" + town.district + "&from=2026-02-30&to=tomorrow&extra=1")
                .then()
                .statusCode(400)
                .body("errors.field", contains("extra", "from", "to"));
    }

    @Test
    void severalStatusesMayBeAskedForInEitherWay() {
        String open = town.item(Map.of("title", "两种状态之一"), 1);
        String closed = town.item(Map.of("title", "两种状态之二"), 1);
        town.communityStaff.post("/items/" + closed + "/close", Map.of("reason", "不再办理"));
        for (String query : List.of("status=PUBLISHED,CLOSED", "status=PUBLISHED&status=CLOSED")) {
            town.auditor
                    .get("/items?q=两种状态&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", containsInAnyOrder(open, closed));
        }
        town.auditor.get("/items?q=两种状态&status=CLOSED").then().body("items.id", contains(closed));
    }

    @Test
    void allMistakesOfABodyAreToldAtOnce() {
        Map<String, Object> item = new HashMap<>();
        item.put("kind", "SOMETHING");
        item.put("audiences", List.of("MEMBER"));
        item.put("title", " ");
        item.put("description", 7);
        item.put("category", "VOLUNTEER");
        item.put("points", "5");
        item.put("organizationId", town.community);
        item.put("opensOn", "2026-02-30");
        item.put("colour", "red");
        Response refused = town.communityStaff.post("/items", item);
        refused.then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body(
                        "errors.field",
                        containsInAnyOrder("kind", "title", "description", "points", "opensOn", "colour"));
        assertThat(refused.<List<String>>path("errors.message")).doesNotContainNull();
    }

    @Test
    void aRefusalOfTheBusinessNamesTheFieldItIsAbout() {
        Map<String, Object> member =
                Map.of("name", "同号人", "phone", Town.phone(), "category", "COMMUNITY", "branchId", town.branch);
        town.districtAdmin.post("/members", member).then().statusCode(201);
        town.districtAdmin
                .post("/members", member)
                .then()
                .statusCode(409)
                .body("code", equalTo("phone-taken"))
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("phone"));
        String need = Town.created(town.resident()
                .post(
                        "/needs",
                        Map.of(
                                "title",
                                "修灯",
                                "description",
                                "楼道灯不亮",
                                "category",
                                "REPAIR",
                                "organizationId",
                                town.community)));
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "REJECT"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"))
                .body("errors.field", contains("reason"));
    }

    /** A browser that is told "no-store" keeps nothing, and has no tag to send. */
    @Test
    void aListMayBeKeptToAskWhetherItChangedAndNothingElse() {
        Response list = town.auditor.get("/items");
        assertThat(list.headers().getValues("Cache-Control")).containsExactly("private, no-cache");
        Response same = town.auditor
                .request()
                .header("If-None-Match", list.header("ETag"))
                .get("/api/v1/items");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.header("ETag")).isEqualTo(list.header("ETag"));
        assertThat(same.headers().getValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(town.auditor.get("/me").headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(town.auditor.get("/items?limit=0").headers().getValues("Cache-Control"))
                .containsExactly("no-store");
    }
}
