package org.dangjian.market;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The two people the whole thing is for, from beginning to end: 张某, who asks for company to the hospital and hears of each
 * step until the rating; and 兰和平, bedridden, whose individual plan reaches the line.
 */
@QuarkusTest
class LoopStoryHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void zhangAsksForCompanyToTheHospitalAndHearsOfEachStepUntilTheRating() {
        Person zhang = town.resident();
        String need = created(zhang.post(
                "/needs",
                Map.of(
                        "title", "我行动不便，想找人陪我去医院",
                        "description", "子女不在身边，住三楼没有电梯",
                        "category", "ELDERLY_AND_DISABLED",
                        "organizationId", town.community,
                        "beneficiary", Map.of("name", "张某某", "phone", "10000000003", "address", "槐荫里3号楼301"))));
        town.communityStaff
                .post("/needs/" + need + "/review", regularCompany())
                .then()
                .statusCode(200)
                .body("status", equalTo("SCREENED"));
        String item = town.streetStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .extract()
                .path("itemId");

        // One place, taken; somebody else waits for it and is told when it is free again.
        Person hasty = town.member();
        Person patient = town.member();
        Person taker = town.member();
        String given = claim(hasty, item);
        patient.post("/items/" + item + "/watch", null).then().statusCode(200);
        hasty.post("/claims/" + given + "/withdraw", Map.of("reason", "临时出差"))
                .then()
                .statusCode(200);
        heard(patient, "定期陪同就医");
        String claim = claim(taker, item);
        asked(zhang, need).body("claims.find { it.id == '%s' }.status".formatted(claim), equalTo("CLAIMED"));

        // They agree on a day, and what 张某 needs to be found by is told on record.
        taker.post(
                        "/claims/" + claim + "/appointment",
                        Map.of("startsAt", today().plusDays(1) + "T09:00:00+08:00", "note", "楼下见"))
                .then()
                .statusCode(200);
        asked(zhang, need).body("claims.find { it.id == '%s' }.appointment.note".formatted(claim), equalTo("楼下见"));
        taker.get("/claims/" + claim).then().body("beneficiary.name", equalTo("张**"));
        zhang.post("/claims/" + claim + "/confirmation", null).then().statusCode(200);
        taker.post("/claims/" + claim + "/contact", null)
                .then()
                .statusCode(200)
                .body("address", containsString("3号楼301"));

        // Something comes up: the claim is handed to a named other, who accepts; the place stays taken.
        taker.post("/claims/" + claim + "/hand-over", Map.of("to", holder(patient)))
                .then()
                .statusCode(200);
        patient.post("/claims/" + claim + "/hand-over/accept", null)
                .then()
                .statusCode(200)
                .body("holder.id", equalTo(patient.memberId()));
        served(patient, claim, 1);
        served(patient, claim, 0);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("points", equalTo(15));
        asked(zhang, need)
                .body("claims.find { it.id == '%s' }.status".formatted(claim), equalTo("VERIFIED"))
                .body("claims.find { it.id == '%s' }.canRate".formatted(claim), equalTo(true));
        zhang.post("/claims/" + claim + "/rating", Map.of("stars", 5, "comment", "很耐心"))
                .then()
                .statusCode(200);
        for (String step : List.of("认领", "约", "提交完成情况", "已核实完成")) {
            heard(zhang, step);
        }
        patient.get("/points/MEMBER/" + patient.memberId()).then().body("score.total", equalTo(15));
        taker.get("/points/MEMBER/" + taker.memberId()).then().body("score.total", equalTo(0));
    }

    /** 定期陪同就医, as the document has it, in one pass: difficulty, how often, how many places. */
    private static Map<String, Object> regularCompany() {
        return Map.of(
                "decision", "APPROVE",
                "publicTitle", "定期陪同就医",
                "publicDescription", "陪同行动不便的居民去医院检查",
                "difficulty", "HARD",
                "times", 2,
                "every", "MONTH",
                "capacity", 1,
                "opensOn", today().minusDays(20).toString());
    }

    private static void served(Person by, String claim, int daysAgo) {
        by.post(
                        "/claims/" + claim + "/completion",
                        Map.of("servedOn", today().minusDays(daysAgo).toString(), "summary", "陪同复查"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse asked(Person requester, String need) {
        return requester.get("/needs/" + need).then().statusCode(200);
    }

    private static void heard(Person person, String words) {
        person.get("/notices?limit=100").then().body("items.text", hasItem(containsString(words)));
    }

    @Test
    void lanHepingIsBedriddenAndReachesTheLineByAPlanOfHisOwn() {
        String grid = town.organization(town.districtAdmin, town.code + "-W1", "第一网格党支部", "BRANCH", town.code + "-11");
        String lan = created(town.districtAdmin.post(
                "/members",
                Map.of(
                        "name",
                        "兰和平",
                        "category",
                        "COMMUNITY",
                        "phone",
                        Town.phone(),
                        "stage",
                        "FULL",
                        "special",
                        true,
                        "branchId",
                        grid)));
        Map<String, String> holder = Map.of("type", "MEMBER", "id", lan);
        Person secretary = town.account("网格支部书记", "BRANCH_SECRETARY", grid, null);
        String lessons = town.mandatory("MEMBER", 8);
        String dues = town.mandatory("MEMBER", 12);
        String review = town.mandatory("MEMBER", 1);
        String plan = created(town.communityStaff.post(
                "/members/" + lan + "/individual-plans",
                Map.of(
                        "year", today().getYear(),
                        "basis", "八十六岁，长期卧床，由社区代为申请",
                        "lines",
                                List.of(
                                        Map.of("itemId", lessons, "times", 2, "points", 40),
                                        Map.of("itemId", dues, "times", 1, "points", 20),
                                        Map.of("itemId", review, "points", 20)))));
        secretary
                .post(
                        "/individual-plans/" + plan + "/decision",
                        Map.of("decision", "APPROVE", "meeting", "支部委员会会议", "heldOn", today().toString()))
                .then()
                .statusCode(200);
        town.streetStaff
                .post("/individual-plans/" + plan + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);

        standing(lan).body("total", equalTo(0)).body("duties", hasSize(3)).body("lineAt", equalTo(80));
        attended(lessons, holder, 1);
        attended(lessons, holder, 0);
        attended(dues, holder, 0);
        standing(lan).body("total", equalTo(60)).body("distance", equalTo(20));
        attended(review, holder, 0);
        standing(lan)
                .body("total", equalTo(80))
                .body("distance", equalTo(0))
                .body("vetoed", equalTo(false))
                .body("missing", empty())
                .body("duties.onPace", everyItem(equalTo(true)))
                .body("findings.find { it.rule == 'individual-plan' }.actual", equalTo("已备案"));
    }

    private void attended(String item, Map<String, String> holder, int daysAgo) {
        town.communityStaff
                .post(
                        "/items/" + item + "/completions",
                        Map.of(
                                "servedOn", today().minusDays(daysAgo).toString(),
                                "summary", "送学上门",
                                "holders", List.of(holder)))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse standing(String member) {
        return town.communityStaff.get("/standings/MEMBER/" + member).then().statusCode(200);
    }
}
