package org.dangjian.market.governance.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.governance.whistle.WhistleTown.ok;
import static org.dangjian.market.governance.whistle.WhistleTown.settle;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 吹哨派单: from what a resident sees in the grid to the resident's word on how it was settled. */
@QuarkusTest
class WhistleHttpTest {

    private WhistleTown place;
    private Town town;

    @BeforeEach
    void aTownWithDepartments() {
        place = new WhistleTown();
        town = place.town;
    }

    @Test
    void aCaseGoesFromTheGridToDepartmentsAndBackToWhoReportedIt() {
        String matter = place.matter("ROAD", false);
        String id = place.report(place.resident);
        town.communityStaff.get("/worklist?kind=CASE_REPORTED").then().body("items.id", equalTo(List.of(id)));
        town.communityStaff.get("/notices").then().body("items[0].text", containsString("夜市占道"));
        ok(town.communityStaff.post("/cases/" + id + "/escalate", Map.of("matterId", matter, "note", "多次劝导无效")));
        town.streetStaff.get("/worklist?kind=CASE_ESCALATED").then().body("items.id", equalTo(List.of(id)));
        ok(town.streetStaff.post("/cases/" + id + "/orders", Map.of()))
                .then()
                .body("status", equalTo("ORDERED"))
                .body("orders.departmentName", equalTo(List.of("城市管理局", "住房和城乡建设局")))
                .body("orders.lead", equalTo(List.of(true, false)));
        String first = place.order(id, place.lead);
        place.leadOfficer.get("/worklist?kind=CASE_ORDER").then().body("items.id", equalTo(List.of(first)));
        place.leadOfficer.get("/notices").then().body("items[0].text", containsString("牵头办理"));
        settle(place.leadOfficer, first);
        assertThat(place.status(id)).isEqualTo("ORDERED");
        settle(place.supportOfficer, place.order(id, place.support));
        assertThat(place.status(id)).isEqualTo("SETTLED");
        town.communityStaff.get("/worklist?kind=CASE_CHECK").then().body("items.id", equalTo(List.of(id)));
        ok(town.communityStaff.post("/cases/" + id + "/check", Map.of("decision", "APPROVE")));
        place.resident.get("/notices").then().body("items[0].text", containsString("请您评价"));
        ok(place.resident.post("/cases/" + id + "/rating", Map.of("satisfaction", "SATISFIED")))
                .then()
                .body("status", equalTo("CLOSED"))
                .body(
                        "steps.kind",
                        equalTo(List.of(
                                "REPORTED",
                                "ESCALATED",
                                "ORDERED",
                                "ORDERED",
                                "ACKNOWLEDGED",
                                "SETTLED",
                                "ACKNOWLEDGED",
                                "SETTLED",
                                "CHECKED",
                                "RATED")));
        place.leadOfficer.get("/notices").then().body("items[0].text", containsString("满意"));
    }

    @Test
    void theCommunitySettlesWhatItCanItself() {
        String id = place.report(place.resident);
        ok(town.communityStaff.post("/cases/" + id + "/settle-here", Map.of("text", "已与摊主约定退线经营")))
                .then()
                .body("status", equalTo("SETTLED_HERE"));
        town.communityStaff
                .post("/cases/" + id + "/rating", Map.of("satisfaction", "SATISFIED"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        ok(place.resident.post("/cases/" + id + "/rating", Map.of("satisfaction", "FAIRLY")))
                .then()
                .body("status", equalTo("CLOSED"))
                .body("satisfactionTitle", equalTo("基本满意"));
    }

    @Test
    void whoTakesPartReadsTheCaseAndNobodyElseAndTheReporterIsMasked() {
        String id = place.ordered();
        Town elsewhere = new Town();
        for (Person stranger :
                List.of(town.resident(), town.unitOfficer, elsewhere.communityStaff, elsewhere.streetStaff)) {
            stranger.get("/cases/" + id).then().statusCode(404);
            stranger.get("/cases").then().body("items.id", not(hasItem(id)));
        }
        for (Person part : List.of(place.leadOfficer, place.supportOfficer, town.communityStaff, town.auditor)) {
            Response seen = part.get("/cases/" + id);
            seen.then()
                    .statusCode(200)
                    .body("contact.name", equalTo("王**"))
                    .body("contact.phone", equalTo("138****2222"))
                    .body("contact.address", equalTo("******"))
                    .body("reporterName", containsString("*"));
            part.get("/cases").then().body("items.id", hasItem(id)).body("items[0].contact", nullValue());
        }
        place.resident.get("/cases/" + id).then().body("contact.phone", equalTo("13811112222"));
        place.leadOfficer
                .post("/cases/" + id + "/contact", Map.of("reason", "上门核实"))
                .then()
                .statusCode(200)
                .body("phone", equalTo("13811112222"));
        town.auditor
                .post("/cases/" + id + "/contact", Map.of("reason", "看看"))
                .then()
                .statusCode(403);
    }

    @Test
    void aDepartmentSaysOnceThatItIsAnothersAndTheStreetDecides() {
        String id = place.ordered();
        String first = place.order(id, place.lead);
        ok(place.leadOfficer.post("/case-orders/" + first + "/not-ours", Map.of("reason", "属市场监管职责")))
                .then()
                .body("status", equalTo("NOT_OURS"));
        town.streetStaff.get("/worklist?kind=CASE_ASKED").then().body("items.id", equalTo(List.of(first)));
        town.streetStaff
                .post("/case-orders/" + first + "/decision", Map.of("decision", "REJECT"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        ok(town.streetStaff.post(
                        "/case-orders/" + first + "/decision", Map.of("decision", "REJECT", "reason", "按事项清单属贵局")))
                .then()
                .body("status", equalTo("SENT"));
        place.leadOfficer
                .post("/case-orders/" + first + "/not-ours", Map.of("reason", "再申请一次"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        String second = place.order(id, place.support);
        ok(place.supportOfficer.post("/case-orders/" + second + "/not-ours", Map.of("reason", "无协办事项")));
        ok(town.streetStaff.post("/case-orders/" + second + "/decision", Map.of("decision", "APPROVE")))
                .then()
                .body("status", equalTo("RELEASED"));
        settle(place.leadOfficer, first);
        assertThat(place.status(id)).isEqualTo("SETTLED");
    }

    @Test
    void whoLedAndWasReleasedMakesRoomForAnother() {
        String id = place.ordered();
        String first = place.order(id, place.lead);
        ok(place.leadOfficer.post("/case-orders/" + first + "/not-ours", Map.of("reason", "属住建职责")));
        ok(town.streetStaff.post("/case-orders/" + first + "/decision", Map.of("decision", "APPROVE")));
        assertThat(place.status(id)).isEqualTo("ESCALATED");
        ok(town.streetStaff.post("/cases/" + id + "/orders", Map.of("leadId", place.support)))
                .then()
                .body("orders.findAll { it.lead }.departmentId", equalTo(List.of(place.lead, place.support)))
                .body("orders.status", equalTo(List.of("RELEASED", "CANCELLED", "SENT")));
        settle(place.supportOfficer, place.order(id, place.support));
        assertThat(place.status(id)).isEqualTo("SETTLED");
    }

    @Test
    void moreTimeIsAskedForOnceWithAReason() {
        String id = place.ordered();
        String first = place.order(id, place.lead);
        Map<String, Object> more = Map.of("hours", 16, "reason", "需协调市政部门迁移设施");
        place.leadOfficer
                .post("/case-orders/" + first + "/extension", more)
                .then()
                .statusCode(409);
        ok(place.leadOfficer.post("/case-orders/" + first + "/acknowledge", null));
        String before = place.leadOfficer.get("/case-orders").path("items[0].settleBy");
        ok(place.leadOfficer.post("/case-orders/" + first + "/extension", more))
                .then()
                .body("extension.status", equalTo("ASKED"));
        ok(town.streetStaff.post("/case-orders/" + first + "/decision", Map.of("decision", "APPROVE")))
                .then()
                .body("extension.status", equalTo("GRANTED"))
                .body("settleBy", not(equalTo(before)));
        place.leadOfficer
                .post("/case-orders/" + first + "/extension", more)
                .then()
                .statusCode(409);
    }

    @Test
    void whoIsDissatisfiedOpensItOnceMoreAndOnlyOnce() {
        String id = place.checked();
        place.resident
                .post("/cases/" + id + "/rating", Map.of("satisfaction", "DISSATISFIED"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        Map<String, Object> word = Map.of("satisfaction", "DISSATISFIED", "comment", "第二天又摆出来了");
        ok(place.resident.post("/cases/" + id + "/rating", word))
                .then()
                .body("status", equalTo("ORDERED"))
                .body("round", equalTo(2));
        String first = place.order(id, place.lead);
        ok(place.leadOfficer.post("/case-orders/" + first + "/settlement", Map.of("text", "已安排定点值守")));
        ok(town.communityStaff.post("/cases/" + id + "/check", Map.of("decision", "APPROVE")));
        ok(place.resident.post("/cases/" + id + "/rating", word)).then().body("status", equalTo("CLOSED"));
        town.districtAdmin
                .get("/case-months/accountability?organizationId=" + town.district)
                .then()
                .body("items.caseId", equalTo(List.of(id)))
                .body("items[0].reasons", equalTo(List.of("群众评价不满意")));
    }

    @Test
    void whatIsFoundNotDoneGoesBackToWhoLeads() {
        String id = place.settled();
        town.communityStaff
                .post("/cases/" + id + "/check", Map.of("decision", "RETURN"))
                .then()
                .statusCode(400);
        ok(town.communityStaff.post("/cases/" + id + "/check", Map.of("decision", "RETURN", "reason", "现场仍有摊位")))
                .then()
                .body("status", equalTo("ORDERED"))
                .body("orders.status", equalTo(List.of("ACKNOWLEDGED", "SETTLED")));
    }

    @Test
    void ofSeveralAnswersAtOnceOneCounts() {
        String id = place.ordered();
        String first = place.order(id, place.lead);
        String second = place.order(id, place.support);
        assertThat(Together.call(
                        6,
                        i -> place.leadOfficer
                                .post(
                                        "/case-orders/" + first + (i % 2 == 0 ? "/acknowledge" : "/not-ours"),
                                        i % 2 == 0 ? null : Map.of("reason", "不属本局"))
                                .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        if ("NOT_OURS".equals(place.leadOfficer.get("/case-orders").path("items[0].status"))) {
            ok(town.streetStaff.post(
                    "/case-orders/" + first + "/decision", Map.of("decision", "REJECT", "reason", "属贵局")));
            ok(place.leadOfficer.post("/case-orders/" + first + "/acknowledge", null));
        }
        ok(place.supportOfficer.post("/case-orders/" + second + "/acknowledge", null));
        Map<String, Object> done = Map.of("text", "已办结");
        assertThat(Together.call(
                        2,
                        i -> (i == 0 ? place.leadOfficer : place.supportOfficer)
                                .post("/case-orders/" + (i == 0 ? first : second) + "/settlement", done)
                                .statusCode()))
                .containsOnly(200);
        assertThat(place.status(id)).isEqualTo("SETTLED");
        ok(town.communityStaff.post("/cases/" + id + "/check", Map.of("decision", "APPROVE")));
        assertThat(Together.call(
                        6,
                        i -> place.resident
                                .post(
                                        "/cases/" + id + "/rating",
                                        Map.of("satisfaction", i % 2 == 0 ? "SATISFIED" : "FAIRLY"))
                                .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(Together.call(4, i -> place.report(place.resident)))
                .hasSize(4)
                .doesNotHaveDuplicates();
        List<String> numbers = place.resident.get("/cases?mine=true").path("items.number");
        assertThat(numbers).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aCaseBecomesANeedOnTheShelfAndComesBack() {
        String id = place.report(place.resident);
        Response shelved = ok(town.communityStaff.post("/cases/" + id + "/shelve", Map.of("category", "CIVILITY")));
        shelved.then().body("status", equalTo("ON_SHELF"));
        String need = shelved.path("needId");
        town.communityStaff
                .get("/needs/" + need)
                .then()
                .body("title", equalTo("夜市占道"))
                .body("beneficiary.phone", equalTo("138****2222"));
        ok(town.communityStaff.post("/cases/" + id + "/unshelve", Map.of("reason", "需部门处理")))
                .then()
                .body("status", equalTo("REPORTED"))
                .body("needId", nullValue());
        town.communityStaff.get("/needs/" + need).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void aNeedThatIsNothingForTheShelfBecomesACaseOfWhoAsked() {
        String need = Town.created(place.resident.post(
                "/needs",
                Map.of(
                        "title",
                        "路灯不亮",
                        "description",
                        "北门路灯坏了",
                        "category",
                        "REPAIR",
                        "organizationId",
                        town.community)));
        Map<String, Object> words = new HashMap<>(place.words());
        words.put("needId", need);
        String id = Town.created(town.communityStaff.post("/cases", words));
        place.resident.get("/cases/" + id).then().body("mine", equalTo(true));
        place.resident.get("/needs/" + need).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void staffReportForSomebodyWithoutAPhoneAndWriteDownTheirWord() {
        Map<String, Object> words = new HashMap<>(place.words());
        words.put("onBehalfOf", "李大爷");
        String id = Town.created(town.communityStaff.post("/cases", words));
        town.streetStaff
                .get("/cases/" + id)
                .then()
                .body("onBehalfOf", equalTo("李**"))
                .body("steps[0].onBehalf", equalTo(true));
        ok(town.communityStaff.post("/cases/" + id + "/settle-here", Map.of("text", "已修好")));
        town.communityStaff
                .post("/cases/" + id + "/rating", Map.of("satisfaction", "SATISFIED"))
                .then()
                .statusCode(403);
        ok(town.streetStaff.post("/cases/" + id + "/rating", Map.of("satisfaction", "SATISFIED", "comment", "电话回访")))
                .then()
                .body("steps[-1].onBehalf", equalTo(true));
    }

    @Test
    void whatIsNothingForThisWayEndsWithAReasonThatTheReporterReads() {
        String id = place.report(place.resident);
        town.communityStaff.post("/cases/" + id + "/dismiss", Map.of()).then().statusCode(400);
        ok(town.communityStaff.post("/cases/" + id + "/dismiss", Map.of("reason", "属邻里纠纷，已转调解")))
                .then()
                .body("status", equalTo("DISMISSED"));
        place.resident.get("/notices").then().body("items[0].text", containsString("已转调解"));
        String other = place.escalated();
        ok(town.streetStaff.post("/cases/" + other + "/send-back", Map.of("reason", "社区可自行处理")))
                .then()
                .body("status", equalTo("REPORTED"));
        ok(place.resident.post("/cases/" + other + "/withdraw", Map.of("reason", "已自行解决")))
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("actions", hasSize(0));
        place.resident
                .post("/cases/" + other + "/withdraw", Map.of("reason", "再撤"))
                .then()
                .statusCode(409);
    }
}
