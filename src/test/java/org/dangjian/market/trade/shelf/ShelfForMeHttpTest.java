package org.dangjian.market.trade.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** The shelf says what each item is to whoever looks at it, in the order and from the place they look. */
@QuarkusTest
class ShelfForMeHttpTest {

    @Test
    void anItemSaysWhetherICanClaimItAndWhyNot() {
        Town town = new Town();
        Person member = town.member();
        String open = town.item(10, 1);
        item(member, open)
                .body("canClaim", equalTo(true))
                .body("whyNot", nullValue())
                .body("mine", nullValue())
                .body("nextOpen", nullValue())
                .body("lineAt", equalTo(80));
        String claim = claim(member, open);
        item(member, open)
                .body("canClaim", equalTo(false))
                .body("whyNot.code", equalTo("claim-duplicate"))
                .body("mine.claimId", equalTo(claim))
                .body("mine.status", equalTo("CLAIMED"));
        item(town.member(), open).body("whyNot.code", equalTo("item-full")).body("mine", nullValue());
        item(member, town.mandatory("MEMBER", 2)).body("whyNot.code", equalTo("item-mandatory"));
        item(town.resident(), open)
                .body("whyNot.code", equalTo("audience-mismatch"))
                .body("whyNot.text", notNullValue())
                .body("lineAt", nullValue());
        String later = town.item(Map.of("opensOn", today().plusDays(3).toString()), 5);
        item(member, later)
                .body("whyNot.code", equalTo("item-not-open"))
                .body("nextOpen", equalTo(today().plusDays(3).toString()));
        // What the list says is what the claim would answer.
        Response shelf = member.get("/items?limit=100");
        for (Map<String, Object> shown : shelf.<List<Map<String, Object>>>path("items")) {
            Response tried =
                    member.post("/items/" + shown.get("id") + "/claims", Map.of("holder", Town.holder(member)));
            Map<?, ?> whyNot = (Map<?, ?>) shown.get("whyNot");
            assertThat(whyNot == null ? "201" : whyNot.get("code"))
                    .as(shown.get("title") + " " + tried.asString())
                    .isEqualTo(tried.statusCode() == 201 ? "201" : tried.path("code"));
        }
    }

    @Test
    void theShelfIsSortedByWhatEndsSoonestAndByPoints() {
        Town town = new Town();
        Person member = town.member();
        String rich = town.item(30, 5);
        String soon = town.item(Map.of("points", 20, "closesOn", today().toString()), 5);
        String poor = town.item(10, 5);
        assertThat(paged(member, "CLOSING_SOON", null)).containsExactly(soon, poor, rich);
        assertThat(paged(member, "POINTS", null)).containsExactly(rich, soon, poor);
        assertThat(paged(member, "NEWEST", null)).containsExactly(poor, soon, rich);
        String cursor = member.get("/items?sort=POINTS&limit=1").path("next");
        member.get("/items?sort=CLOSING_SOON&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void whoSaysWhereTheyAreSeesWhatIsNearest() {
        Town town = new Town();
        Person member = town.member();
        String nowhere = town.item(10, 5);
        String far = town.item(10, 5);
        String near = town.item(10, 5);
        locate(town.communityStaff, "/items/" + far, 36.0981, 111.5189, "东大街二号");
        locate(town.communityStaff, "/items/" + near, 36.0882, 111.5189, null).body("location.name", notNullValue());
        assertThat(paged(member, "NEAREST", "36.0881,111.5189")).containsExactly(near, far, nowhere);
        at(member, "/items?sort=NEAREST", "36.0881,111.5189")
                .statusCode(200)
                .body("items[0].distance", equalTo(11))
                .body("items[1].distance", greaterThan(1100))
                .body("items[1].location.address", equalTo("东大街二号"))
                .body("items[1].location.latitude.doubleValue()", closeTo(36.0981, 0.00001))
                .body("items[2].distance", nullValue());
        at(member, "/items", "36.0881, 111.5189").body("items[0].distance", equalTo(11));
        member.get("/items").then().body("items[0].distance", nullValue());
        member.get("/items?sort=NEAREST").then().statusCode(400).body("errors[0].field", equalTo("Near"));
        for (String broken : List.of("36", "a,b", "91,10", "36,181", "36;111")) {
            at(member, "/items", broken).statusCode(400).body("errors[0].field", equalTo("Near"));
        }
        String point = point(town);
        locate(town.communityStaff, "/service-points/" + point, 36.0891, 111.5189, null)
                .body("location.address", equalTo("幸福里一号"));
        at(member, "/service-points?sort=NEAREST", "36.0881,111.5189")
                .body("items.id", contains(point))
                .body("items[0].distance", equalTo(111));
        town.communityStaff
                .put("/items/" + near + "/location", "*", Map.of("latitude", 36))
                .then()
                .statusCode(400);
        town.communityStaff
                .put("/items/" + near + "/location", "*", Map.of())
                .then()
                .statusCode(200)
                .body("location", nullValue());
        member.put("/items/" + near + "/location", "*", Map.of()).then().statusCode(403);
    }

    @Test
    void aDeedIsOneRowWithTheTitleOfItsItem() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(Map.of("points", 7, "title", "楼道清扫"), 5);
        String claim = town.earn(member, item);
        String of = "/points/MEMBER/" + member.memberId();
        member.get(of + "/entries").then().body("items.itemTitle", contains("楼道清扫", "楼道清扫"));
        member.get(of + "/deeds")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].itemTitle", equalTo("楼道清扫"))
                .body("items[0].score", equalTo(7))
                .body("items[0].credit", equalTo(7))
                .body("items[0].source.id", equalTo(claim))
                .body("next", nullValue());
        town.earn(member, town.item(3, 5));
        Response first = member.get(of + "/deeds?limit=1");
        first.then().body("items.score", contains(3));
        member.get(of + "/deeds?limit=1&cursor=" + first.<String>path("next"))
                .then()
                .body("items.score", contains(7))
                .body("next", nullValue());
        town.member().get(of + "/deeds").then().statusCode(404);
    }

    private static ValidatableResponse item(Person by, String id) {
        return by.get("/items/" + id).then().statusCode(200);
    }

    private static ValidatableResponse at(Person by, String path, String near) {
        return by.request().header("Near", near).get("/api/v1" + path).then();
    }

    private static ValidatableResponse locate(
            Person by, String path, double latitude, double longitude, String address) {
        Map<String, Object> body = new HashMap<>(Map.of("latitude", latitude, "longitude", longitude));
        if (address != null) {
            body.put("address", address);
        }
        return by.put(path + "/location", "*", body).then().statusCode(200);
    }

    private static String point(Town town) {
        return created(town.communityStaff.post(
                "/service-points",
                Map.of(
                        "kind", "STATION",
                        "name", "幸福里站",
                        "organizationId", town.community,
                        "address", "幸福里一号",
                        "openingHours", "周一至周五 9:00–17:00")));
    }

    /** All pages of one item each. */
    private static List<String> paged(Person by, String sort, String near) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            var request = by.request();
            if (near != null) {
                request.header("Near", near);
            }
            Response page = request.get("/api/v1/items?limit=1&sort=" + sort + cursor);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        return ids;
    }
}
