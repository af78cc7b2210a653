package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What those who keep others' records see and decide: many verifications at once, and lists of attendance. */
@QuarkusTest
class KeptByOthersHttpTest {

    @Test
    void manyClaimsAreVerifiedAtOnceAndARefusalUndoesNoneOfTheOthers() {
        Town town = new Town();
        Person first = town.member();
        Person second = town.member();
        String item = town.item(10, 5);
        String good = handedIn(first, item);
        String tooMuch = handedIn(second, item);
        String early = claim(town.member(), item);
        String elsewhere = foreignClaim();
        Map<String, Object> body = items(
                decision(good, "APPROVE", null, null),
                decision(tooMuch, "APPROVE", 11, null),
                decision(early, "APPROVE", null, null),
                decision(elsewhere, "APPROVE", null, null));
        UUID key = UUID.randomUUID();
        Response answer = town.communityStaff.postWithKey(key, "/claims/verifications", body);
        answer.then()
                .statusCode(200)
                .body("items.id", contains(good, tooMuch, early, elsewhere))
                .body("items.ok", contains(true, false, false, false))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.code", equalTo("validation-failed"))
                .body("items[1].problem.errors[0].message", equalTo("不能超过项目分值 10 分"))
                .body("items[2].problem.code", equalTo("state-conflict"))
                .body("items[2].problem.status", equalTo(409))
                .body("items[3].problem.code", equalTo("not-found"));
        score(first).body("score.total", equalTo(10));
        score(second).body("score.total", equalTo(0));
        // The copy hears the same although the claim could not be verified again, and nothing is paid twice.
        town.communityStaff
                .postWithKey(key, "/claims/verifications", body)
                .then()
                .statusCode(200)
                .body(equalTo(answer.asString()));
        score(first).body("score.total", equalTo(10));
    }

    @Test
    void aBatchAsksOfEachClaimWhatTheSingleDecisionAsks() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(10, 5);
        String claim = handedIn(member, item);
        member.post("/claims/verifications", items(decision(claim, "APPROVE", null, null)))
                .then()
                .statusCode(200)
                .body("items[0].problem.code", equalTo("second-person-required"));
        town.communityStaff
                .post(
                        "/claims/verifications",
                        items(decision(claim, "RETURN", null, null), decision(claim, "RETURN", null, "请补充")))
                .then()
                .body("items.ok", contains(false, true))
                .body("items[0].problem.code", equalTo("reason-required"));
        member.get("/claims/" + claim).then().body("status", equalTo("RETURNED"));
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(decision(UUID.randomUUID().toString(), "APPROVE", null, null));
        }
        town.communityStaff
                .post("/claims/verifications", Map.of("items", many))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("items"));
    }

    @Test
    void anAttendanceListIsSeenByThoseWhoKeepItAndByEachForThemselves() {
        Town town = new Town();
        Person own = town.member();
        Person other = town.member();
        Person elsewhere = town.stranger();
        Person secretary = town.account("支部书记", "BRANCH_SECRETARY", town.branch, null);
        String item = town.mandatory("MEMBER", 12);
        String mine = attended(town.districtAdmin, item, own);
        String theirs = attended(town.districtAdmin, item, other);
        String far = attended(town.districtAdmin, item, elsewhere);
        String list = "/items/" + item + "/completions";
        own.get(list).then().statusCode(200).body("items.id", contains(mine));
        secretary.get(list).then().statusCode(200).body("items.id", contains(theirs, mine));
        town.communityStaff.get(list).then().statusCode(200).body("items.id", contains(theirs, mine));
        town.communityStaff
                .get(list + "?limit=1")
                .then()
                .body("items.id", contains(theirs))
                .body("next", not(nullValue()));
        town.streetStaff.get(list).then().body("items.id", contains(far, theirs, mine));
        town.districtAdmin.get(list).then().body("items.id", hasSize(3));
        town.auditor.get(list).then().body("items.id", hasSize(3));
        new Town().communityStaff.get(list).then().statusCode(404);
        new Town().member().get(list).then().statusCode(404);
        town.resident().get(list).then().statusCode(403);
    }

    @Test
    void whatAMemberReportsIsToldToTheSecretaryAndTheCommunityWhoVerifyIt() {
        Town town = new Town();
        Person member = town.member();
        Person secretary = town.account("支部书记", "BRANCH_SECRETARY", town.branch, null);
        String item = town.mandatory("MEMBER", 12);
        String title = member.get("/items/" + item).path("title");
        String reported = attended(member, item, member);
        String told = "上报了必选项目“" + title + "”（" + today() + "），请核实。";
        for (Person keeper : List.of(secretary, town.communityStaff)) {
            keeper.get("/notices?unread=true")
                    .then()
                    .body("items.text", hasItem(containsString(told)))
                    .body("items.subjectId", hasItem(reported));
        }
        member.get("/notices").then().body("items.text", not(hasItem(containsString("请核实"))));
        secretary.get("/items/" + item + "/completions?status=SUBMITTED").then().body("items.id", contains(reported));
        secretary
                .post("/completions/" + reported + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"));
    }

    private static io.restassured.response.ValidatableResponse score(Person member) {
        return member.get("/points/MEMBER/" + member.memberId()).then();
    }

    private static String handedIn(Person member, String item) {
        String claim = claim(member, item);
        complete(member, claim);
        return claim;
    }

    private static String foreignClaim() {
        Town other = new Town();
        return handedIn(other.member(), other.item(10, 1));
    }

    @SafeVarargs
    private static Map<String, Object> items(Map<String, Object>... decisions) {
        return Map.of("items", List.of(decisions));
    }

    private static Map<String, Object> decision(String id, String decision, Integer points, String reason) {
        Map<String, Object> one = new HashMap<>(Map.of("id", id, "decision", decision));
        if (points != null) {
            one.put("points", points);
        }
        if (reason != null) {
            one.put("reason", reason);
        }
        return one;
    }

    private static String attended(Person by, String item, Person attending) {
        Response recorded = by.post(
                "/items/" + item + "/completions",
                Map.of("servedOn", today().toString(), "summary", "参加会议", "holders", List.of(holder(attending))));
        recorded.then().statusCode(201);
        return recorded.path("items[0].id");
    }
}
