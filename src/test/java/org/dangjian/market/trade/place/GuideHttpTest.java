package org.dangjian.market.trade.place;

import static org.dangjian.market.testsupport.Offers.ofMember;
import static org.dangjian.market.testsupport.Offers.resident;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Points;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Guides act for people without a phone where they are assigned, and see nothing of anybody elsewhere. */
@QuarkusTest
class GuideHttpTest extends GuidedTown {

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

    private String guidePoint() {
        return guide.get("/guides/" + guide.accountId()).path("assignments[0].pointId");
    }
}
