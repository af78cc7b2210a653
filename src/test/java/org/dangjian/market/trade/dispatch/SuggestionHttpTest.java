package org.dangjian.market.trade.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What holders are good at, and whom the staff might ask. */
@QuarkusTest
class SuggestionHttpTest {

    @Test
    void thoseWithTheSkillComeFirstThenThoseWhoHadLittleAndEachIsExplained() {
        Town town = new Town();
        Person busy = town.member();
        Person idle = town.member();
        Person skilled = town.member();
        Person hasIt = town.member();
        for (int i = 0; i < 3; i++) {
            claim(busy, town.item(10, 5));
        }
        claim(skilled, town.item(10, 5));
        String item = town.item(Map.of("category", "REPAIR", "audiences", List.of("MEMBER")), 5);
        register(skilled, "\"0\"", "REPAIR", "持电工证").then().statusCode(200);
        register(busy, "\"0\"", "HEALTH", "护士").then().statusCode(200);
        claim(hasIt, item);
        Response suggested = town.communityStaff.get("/items/" + item + "/suggestions");
        suggested
                .then()
                .statusCode(200)
                .body("items.holder.id", equalTo(List.of(skilled.memberId(), idle.memberId())))
                .body("items[0].reasons.why", equalTo(List.of("SKILL_MATCH", "FEW_CLAIMS")))
                .body("items[0].reasons[0].title", equalTo("特长匹配：便民维修（持电工证）"))
                .body("items[0].claims", equalTo(1))
                .body("items[1].reasons.why", equalTo(List.of("FEW_CLAIMS")))
                .body("items[1].reasons[0].title", containsString("0 项"));
        assertThat(town.communityStaff.get("/items/" + item + "/suggestions").asString())
                .isEqualTo(suggested.asString());
        // Whoever was asked need not be suggested.
        town.communityStaff
                .post(
                        "/items/" + item + "/dispatches",
                        Map.of("holders", List.of(holder(skilled)), "answerBy", today().toString()))
                .then()
                .statusCode(201);
        town.communityStaff
                .get("/items/" + item + "/suggestions")
                .then()
                .body("items.holder.id", equalTo(List.of(idle.memberId())));
    }

    @Test
    void unitsAreFoundByWhatTheyCanLendAndOnlyByThoseInScope() {
        Town town = new Town();
        String item = town.item(Map.of("category", "RESOURCE_SHARING", "audiences", List.of("ORGANIZATION")), 1);
        town.unitOfficer
                .put(
                        "/organizations/" + town.unit + "/resources",
                        "\"0\"",
                        Map.of("entries", List.of(Map.of("category", "RESOURCE_SHARING", "note", "会议室可坐60人"))))
                .then()
                .statusCode(200)
                .body("entries[0].title", equalTo("资源共享"));
        town.streetStaff
                .get("/items/" + item + "/suggestions")
                .then()
                .body("items.holder.id", equalTo(List.of(town.unit, town.branch)))
                .body("items[0].reasons[0].title", equalTo("资源匹配：资源共享（会议室可坐60人）"));
        new Town().streetStaff.get("/items/" + item + "/suggestions").then().statusCode(404);
        town.unitOfficer.get("/items/" + item + "/suggestions").then().statusCode(403);
        claimForUnit(town, item);
        town.streetStaff.get("/items/" + item + "/suggestions").then().body("items", hasSize(0));
    }

    @Test
    void skillsAreRegisteredByThePersonTheirOfficersAndStaffAndNobodyElse() {
        Town town = new Town();
        Person member = town.member();
        member.get("/members/" + member.memberId() + "/skills")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("entries", hasSize(0));
        String tag = register(member, "\"0\"", "REPAIR", "水电").header("ETag");
        register(member, "\"0\"", "REPAIR", "水电").then().statusCode(412);
        tag = register(town.unitOfficer, member, tag, "REPAIR", "水电、门锁")
                .then()
                .statusCode(200)
                .body("entries[0].note", equalTo("水电、门锁"))
                .extract()
                .header("ETag");
        register(town.communityStaff, member, tag, "HEALTH", null)
                .then()
                .statusCode(200)
                .body("entries.category", equalTo(List.of("HEALTH")));
        register(town.member(), member, "*", "HEALTH", null).then().statusCode(404);
        register(new Town().communityStaff, member, "*", "HEALTH", null).then().statusCode(404);
        register(town.auditor, member, "*", "HEALTH", null).then().statusCode(403);
        register(member, "*", "NO_SUCH", "x")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("entries[0].category"));
    }

    private static void claimForUnit(Town town, String item) {
        Town.created(town.unitOfficer.post(
                "/items/" + item + "/claims", Map.of("holder", Map.of("type", "ORGANIZATION", "id", town.unit))));
    }

    private static Response register(Person member, String tag, String category, String note) {
        return register(member, member, tag, category, note);
    }

    private static Response register(Person by, Person member, String tag, String category, String note) {
        Map<String, String> entry =
                note == null ? Map.of("category", category) : Map.of("category", category, "note", note);
        return by.put("/members/" + member.memberId() + "/skills", tag, Map.of("entries", List.of(entry)));
    }
}
