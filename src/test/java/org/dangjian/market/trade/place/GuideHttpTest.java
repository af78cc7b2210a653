package org.dangjian.market.trade.place;

import static org.dangjian.market.testsupport.Offers.ofMember;
import static org.dangjian.market.testsupport.Offers.resident;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Points;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guides act for people without a phone where they are assigned, and see nothing of anybody elsewhere. */
@QuarkusTest
class GuideHttpTest {

    private Town town;
    private Person guide;

    @BeforeEach
    void aTownWithAGuide() {
        town = new Town();
        guide = Points.guide(town);
    }

    @Test
    void aGuideClaimsHandsInAndGivesUpForAResidentWithoutAPhoneAtTheOwnPoint() {
        String item = ofMember(town, town.member(), 3, null);
        Points.assign(town, guide, Points.with(town, "一站", item));
        String oldMan = created(guide.post("/residents", Map.of("name", "赵大爷", "organizationId", town.community)));
        guide.post("/residents/search", Map.of("name", "赵大爷"))
                .then()
                .body("items.id", equalTo(List.of(oldMan)))
                .body("items[0].phone", equalTo(null));
        guide.post("/residents/search", Map.of("name", "赵")).then().body("items", hasSize(0));
        Map<String, Object> holder = Map.of("holder", Map.of("type", "RESIDENT", "id", oldMan));
        String given = created(guide.post("/items/" + item + "/claims", holder));
        guide.post("/claims/" + given + "/withdraw", Map.of("reason", "本人不需要了"))
                .then()
                .body("decidedBy.onBehalf", equalTo(true));
        String claim = created(guide.post("/items/" + item + "/claims", holder));
        complete(guide, claim);
        guide.get("/claims/" + claim)
                .then()
                .body("holder.name", equalTo("赵大爷"))
                .body("madeBy.name", equalTo(guide.name()))
                .body("submittedBy.name", equalTo(guide.name()))
                .body("onBehalf", equalTo(true));
        guide.get("/claims").then().body("items.id", equalTo(List.of(claim, given)));
        // Who recorded it for them does not confirm it.
        guide.post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        guide.post("/claims/" + claim + "/withdraw", null).then().statusCode(409);
        town.auditor
                .get("/audit/events?subjectId=" + claim + "&action=claim.made")
                .then()
                .body("items[0].accountName", equalTo(guide.name()))
                .body("items[0].onBehalfOf", equalTo("赵大爷"));
    }

    @Test
    void anotherPointsClaimsDoNotExistForAGuide() {
        String here = town.item(10, 3);
        String there = town.item(10, 3);
        Points.assign(town, guide, Points.with(town, "一站", here));
        Points.with(town, "二站", there);
        Person member = town.member();
        String seen = claim(member, here);
        String hidden = claim(member, there);
        guide.get("/claims/" + seen).then().statusCode(200).body("holder.name", equalTo(registered(member)));
        guide.get("/claims/" + hidden).then().statusCode(404);
        guide.post("/claims/" + hidden + "/withdraw", null).then().statusCode(404);
        guide.post("/claims/" + hidden + "/completion", Map.of("servedOn", today().toString(), "summary", "代报"))
                .then()
                .statusCode(404);
        guide.get("/claims").then().body("items.id", hasItem(seen)).body("items.id", not(hasItem(hidden)));
        Person other = town.member();
        guide.post("/items/" + there + "/claims", Map.of("holder", holder(other)))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("holder"));
        // Nor do people of another community, though the item is offered here.
        String elsewhere =
                town.organization(town.districtAdmin, town.code + "-13", "另一社区", "COMMUNITY", town.code + "-1");
        Person stranger = town.account("外社区居民", "RESIDENT", elsewhere, null);
        String offered = ofMember(town, member, 3, null);
        Points.offer(town, guidePoint(), here, offered);
        guide.post("/items/" + offered + "/claims", Map.of("holder", resident(stranger)))
                .then()
                .statusCode(400);
    }

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
    void aGuideOfAUnitActsForItsMembersAndForNoOthers() {
        Person ofUnit = town.member();
        String item = town.item(10, 5);
        grant(town.district);
        town.districtAdmin
                .post("/guides/" + guide.accountId() + "/assignments", Map.of("organizationId", town.unit))
                .then()
                .statusCode(201)
                .body("placeName", equalTo("试验医院"));
        String claim = created(guide.post("/items/" + item + "/claims", Map.of("holder", holder(ofUnit))));
        guide.get("/claims").then().body("items.id", equalTo(List.of(claim)));
        grant(town.community);
        guide.get("/claims/" + claim).then().statusCode(200);
        grant(elsewhere());
        guide.get("/claims/" + claim).then().statusCode(404);
        guide.get("/members/" + ofUnit.memberId()).then().statusCode(404);
        grant(town.district);
        Person neighbour = town.resident();
        guide.post("/residents/search", Map.of("name", neighbour.name())).then().body("items", hasSize(0));
        String branch =
                town.organization(town.districtAdmin, town.code + "-12", "试验社区党支部", "BRANCH", town.code + "-11");
        String other = created(town.districtAdmin.post(
                "/members",
                Map.of(
                        "name",
                        "李他人",
                        "phone",
                        Town.phone(),
                        "category",
                        "COMMUNITY",
                        "stage",
                        "FULL",
                        "branchId",
                        branch)));
        guide.post("/items/" + item + "/claims", Map.of("holder", Map.of("type", "MEMBER", "id", other)))
                .then()
                .statusCode(400);
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

    /** Makes this the place of the guide's role. */
    private void grant(String organizationId) {
        town.districtAdmin
                .patch(
                        "/accounts/" + guide.accountId(),
                        "*",
                        Map.of("roles", List.of(Map.of("role", "GUIDE", "organizationId", organizationId))))
                .then()
                .statusCode(200);
    }

    private String elsewhere() {
        return town.organization(town.districtAdmin, town.code + "-2", "别的街道", "STREET", town.code);
    }

    /** The name in the register of members. */
    private String registered(Person member) {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }

    private String guidePoint() {
        return guide.get("/guides/" + guide.accountId()).path("assignments[0].pointId");
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
