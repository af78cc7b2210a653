package org.dangjian.market.trade.place;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Points;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Who is a guide, where, and from when to when. */
@QuarkusTest
class GuideAssignmentHttpTest extends GuidedTown {

    @Test
    void withoutAnAssignmentAGuideSeesTheShelfAndNobody() {
        String item = town.item(10, 3);
        Person member = town.member();
        String claim = claim(member, item);
        guide.get("/items/" + item).then().statusCode(200);
        guide.get("/claims/" + claim).then().statusCode(404);
        guide.get("/claims").then().body("items", hasSize(0));
        guide.get("/members").then().statusCode(403);
        guide.get("/members/" + member.memberId()).then().statusCode(404);
        guide.post("/members/search", Map.of("name", registered(member))).then().body("items", hasSize(0));
        guide.post("/residents/search", Map.of("name", town.resident().name()))
                .then()
                .body("items", hasSize(0));
        guide.post("/residents", Map.of("name", "钱大妈", "organizationId", town.community))
                .then()
                .statusCode(400);
        guide.post("/needs", need()).then().statusCode(400).body("errors[0].field", equalTo("organizationId"));
    }

    @Test
    void anAssignmentOpensThePlaceAndItsEndClosesItAtOnce() {
        String item = town.item(10, 3);
        String assignment = Points.assign(town, guide, Points.with(town, "一站", item));
        Person member = town.member();
        String claim = claim(member, item);
        guide.get("/members/" + member.memberId()).then().statusCode(200).body("name", equalTo(registered(member)));
        guide.post("/members/search", Map.of("name", registered(member)))
                .then()
                .body("items.id", equalTo(List.of(member.memberId())));
        guide.post("/members/search", Map.of("name", "党员")).then().body("items", hasSize(0));
        guide.post("/needs", need()).then().statusCode(201).body("onBehalfOf", equalTo("孙奶奶"));
        // The assignment holds within the role alone: moved elsewhere, it opens nothing here.
        grant(elsewhere());
        guide.get("/claims/" + claim).then().statusCode(404);
        guide.get("/members/" + member.memberId()).then().statusCode(404);
        guide.post("/needs", need()).then().statusCode(400);
        grant(town.community);
        guide.get("/claims/" + claim).then().statusCode(200);
        town.communityStaff
                .post("/guide-assignments/" + assignment + "/end", Map.of("reason", "轮换"))
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("to", equalTo(today().toString()));
        guide.get("/claims/" + claim).then().statusCode(404);
        guide.get("/members/" + member.memberId()).then().statusCode(404);
        guide.post("/needs", need()).then().statusCode(400);
        town.communityStaff
                .post("/guide-assignments/" + assignment + "/end", Map.of("reason", "轮换"))
                .then()
                .statusCode(409);
        town.auditor
                .get("/audit/events?subjectType=guide&subjectId=" + guide.accountId())
                .then()
                .body("items.action", equalTo(List.of("guide.assignment-ended", "guide.assigned")))
                .body("items.details.reason", everyItem(nullValue()));
    }

    @Test
    void guidesAreAssignedByTheStaffOfThePlaceWithinTheirRole() {
        String point = Points.with(town, "一站");
        String path = "/guides/" + guide.accountId() + "/assignments";
        guide.post(path, Map.of("pointId", point)).then().statusCode(403);
        new Town().communityStaff.post(path, Map.of("pointId", point)).then().statusCode(404);
        town.communityStaff.post(path, Map.of()).then().statusCode(400);
        town.communityStaff
                .post(path, Map.of("pointId", point, "organizationId", town.unit))
                .then()
                .statusCode(400);
        town.communityStaff
                .post("/guides/" + town.resident().accountId() + "/assignments", Map.of("pointId", point))
                .then()
                .statusCode(404);
        String center = created(town.streetStaff.post("/service-points", Points.terms(town.street, "中心")));
        town.streetStaff
                .post(path, Map.of("pointId", center))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("pointId"));
        Points.assign(town, guide, point);
        town.communityStaff
                .post(path, Map.of("pointId", point))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exists"));
        town.communityStaff.get("/guides").then().body("items.id", hasItem(guide.accountId()));
        Person second = Points.guide(town);
        second.get("/guides").then().body("items.id", equalTo(List.of(second.accountId())));
        second.get("/guides/" + guide.accountId()).then().statusCode(404);
    }

    private Map<String, Object> need() {
        return Map.of(
                "title", "理发",
                "description", "腿脚不便",
                "category", "ELDERLY_AND_DISABLED",
                "organizationId", town.community,
                "onBehalfOf", "孙奶奶");
    }
}
