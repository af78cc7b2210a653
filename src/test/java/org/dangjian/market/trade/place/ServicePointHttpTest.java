package org.dangjian.market.trade.place;

import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Points;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where is it, when is it open, and what can be done there: service points for people who come on foot. */
@QuarkusTest
class ServicePointHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void aResidentFindsWhereAndWhenAndWhatIsOfferedThereNow() {
        String item = town.item(10, 2);
        String point = Points.with(town, "槐荫党群服务站", item);
        String center = created(town.streetStaff.post("/service-points", Points.terms(town.street, "街道党群服务中心")));
        Person guide = Points.guide(town);
        Points.assign(town, guide, point);
        Person resident = town.resident();
        resident.get("/service-points").then().body("items.id", equalTo(List.of(center, point)));
        resident.get("/service-points?itemId=" + item)
                .then()
                .body("items.id", equalTo(List.of(point)))
                .body("items[0].address", equalTo("槐荫路8号一层"))
                .body("items[0].openingHours", equalTo("周一至周六 8:30–17:30"))
                .body("items[0].phone", equalTo("0357-2000000"))
                .body("items[0].kindTitle", equalTo("党群服务站"));
        resident.get("/service-points/" + point)
                .then()
                .statusCode(200)
                .body("offered.itemId", equalTo(List.of(item)))
                .body("guides", equalTo(List.of(FieldCipher.maskName(guide.name()))));
        town.communityStaff.get("/service-points/" + point).then().body("guides", equalTo(List.of(guide.name())));
        // Taken down from the shelf, it is offered nowhere.
        town.streetStaff
                .post("/items/" + item + "/close", Map.of("reason", "已办结"))
                .then()
                .statusCode(200);
        resident.get("/service-points/" + point).then().body("offered", hasSize(0));
        Person stranger = new Town().resident();
        stranger.get("/service-points").then().body("items.id", not(hasItem(point)));
        stranger.get("/service-points/" + point).then().statusCode(404);
    }

    @Test
    void staffKeepTheirOwnPointsAndNobodyOverwritesTheOther() {
        String point = created(town.communityStaff.post("/service-points", Points.terms(town.community, "一站")));
        town.communityStaff
                .post("/service-points", Points.terms(town.community, "一站"))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exists"));
        town.communityStaff
                .post("/service-points", Points.terms(town.street, "街道中心"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("organizationId"));
        town.streetStaff
                .post("/service-points", Points.terms(town.unit, "单位服务点"))
                .then()
                .statusCode(400);
        Map<String, Object> spoken = Points.terms(town.community, "二站");
        spoken.put("phone", "找小王");
        town.communityStaff
                .post("/service-points", spoken)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("phone"));
        String tag = town.streetStaff.get("/service-points/" + point).header("ETag");
        town.communityStaff
                .patch("/service-points/" + point, tag, Map.of("openingHours", "每天 8:00–20:00"))
                .then()
                .statusCode(200)
                .body("openingHours", equalTo("每天 8:00–20:00"))
                .body("address", equalTo("槐荫路8号一层"));
        town.streetStaff
                .patch("/service-points/" + point, tag, Map.of("address", "别处"))
                .then()
                .statusCode(412)
                .body("code", equalTo("version-stale"));
        new Town()
                .communityStaff
                .patch("/service-points/" + point, "*", Map.of("address", "别处"))
                .then()
                .statusCode(404);
        town.resident()
                .patch("/service-points/" + point, "*", Map.of("address", "别处"))
                .then()
                .statusCode(403);
    }

    @Test
    void onlyWhatStandsOnTheShelfNearbyIsOfferedAtAPoint() {
        String point = created(town.communityStaff.post("/service-points", Points.terms(town.community, "一站")));
        String ours = town.item(10, 2);
        String draft = created(town.communityStaff.post(
                "/items",
                Map.of(
                        "kind",
                        "OPTIONAL",
                        "audiences",
                        List.of("MEMBER"),
                        "title",
                        "未上架",
                        "description",
                        "",
                        "category",
                        "HEALTH",
                        "points",
                        5,
                        "organizationId",
                        town.community,
                        "opensOn",
                        Town.today().toString())));
        for (String other : List.of(new Town().item(10, 2), draft)) {
            town.communityStaff
                    .put("/service-points/" + point + "/items", "*", Map.of("items", List.of(ours, other)))
                    .then()
                    .statusCode(400)
                    .body("errors.field", equalTo(List.of("items[1]")));
        }
        Points.offer(town, point, ours);
        Points.offer(town, point);
        town.communityStaff.get("/service-points/" + point).then().body("offered", hasSize(0));
    }

    @Test
    void aPointIsGivenUpForAReasonAndItsGuidesHaveNothingThereAnyMore() {
        String item = town.item(10, 2);
        String point = Points.with(town, "一站", item);
        Person guide = Points.guide(town);
        Points.assign(town, guide, point);
        town.communityStaff
                .post("/service-points/" + point + "/close", Map.of("reason", " "))
                .then()
                .statusCode(400);
        town.communityStaff
                .post("/service-points/" + point + "/close", Map.of("reason", "搬到新址"))
                .then()
                .statusCode(200)
                .body("closeReason", equalTo("搬到新址"))
                .body("closedOn", equalTo(Town.today().toString()))
                .body("guides", hasSize(0))
                .body("offered", hasSize(0));
        town.resident().get("/service-points").then().body("items", hasSize(0));
        town.resident().get("/service-points?closed=true").then().body("items.id", equalTo(List.of(point)));
        guide.get("/guides/" + guide.accountId()).then().body("assignments.active", equalTo(List.of(false)));
        town.communityStaff
                .patch("/service-points/" + point, "*", Map.of("address", "别处"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        // A new one may bear the name.
        String next = created(town.communityStaff.post("/service-points", Points.terms(town.community, "一站")));
        town.auditor
                .get("/audit/events?subjectType=service-point&subjectId=" + point)
                .then()
                .body(
                        "items.action",
                        equalTo(List.of("service-point.closed", "service-point.items-set", "service-point.opened")));
        town.resident().get("/service-points/" + next).then().body("closedOn", nullValue());
    }
}
