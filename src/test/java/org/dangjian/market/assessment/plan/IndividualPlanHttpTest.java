package org.dangjian.market.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 一事一议: applied for, decided by the branch, put on record by the committee, honoured by the standing. */
@QuarkusTest
class IndividualPlanHttpTest {

    private static final int YEAR = today().getYear();

    @Inject
    IndividualPlans plans;

    @Inject
    OrganizationDirectory organizations;

    private Town town;
    private Person member;
    private Person secretary;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
        secretary = town.account("支部书记", "BRANCH_SECRETARY", town.branch, town.memberId("PUBLIC_INSTITUTION", "FULL"));
    }

    @Test
    void aRecordedPlanReplacesTheStandardSetAndTheStandingSaysSo() {
        String standard = town.mandatory("MEMBER", 4);
        String easy = town.mandatory("MEMBER", 4);
        String visit = town.item(20, null);
        special(true);
        standing().body("findings.rule", hasItem("mandatory:" + standard));

        Instant before = Instant.now();
        String plan = created(apply(member, List.of(line(easy, 1, 30), line(visit, null, 50))));
        standing().body("findings.rule", hasItem("mandatory:" + standard));
        assertThat(plansChangedSince(before)).isFalse();
        secretary
                .post("/individual-plans/" + plan + "/decision", agreed())
                .then()
                .statusCode(200);
        town.unitOfficer
                .post("/individual-plans/" + plan + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RECORDED"))
                .body("statusTitle", equalTo("已备案"))
                .body("items.points", contains(30, 50))
                .body("items.times", contains(1, 1));
        standing()
                .body("vetoed", equalTo(false))
                .body("duties.find { it.itemId == '%s' }.canStillBeMet".formatted(visit), equalTo(true))
                .body("findings.rule", not(hasItem("mandatory:" + standard)))
                .body("findings.find { it.rule == 'individual-plan' }.actual", equalTo("已备案"))
                .body("missing.rule", hasItem("mandatory:" + visit));

        assertThat(plansChangedSince(before)).isTrue();
        Instant between = Instant.now();
        assertThat(plansChangedSince(between)).isFalse();

        town.earn(member, visit);
        attend(easy);
        standing()
                .body("vetoed", equalTo(false))
                .body("total", equalTo(80))
                .body("distance", equalTo(0))
                .body("findings.find { it.rule == 'mandatory:%s' }.effect".formatted(easy), equalTo(30))
                .body("findings.find { it.rule == 'mandatory:%s' }.effect".formatted(visit), equalTo(50));

        Undoing.of(town.districtAdmin, town.unitOfficer, "/individual-plans/" + plan + "/revoke", "身体已恢复")
                .then()
                .statusCode(200);
        standing()
                .body("vetoed", equalTo(false))
                .body("withheld", equalTo(50))
                .body("findings.rule", hasItem("mandatory:" + standard));
        assertThat(plansChangedSince(between)).isTrue();
    }

    /** What the member did before counts as the plan says from the day it is on record; nothing is paid twice. */
    @Test
    void whatWasDoneBeforeThePlanCountsAsThePlanSays() {
        String meeting = town.mandatory("MEMBER", 2);
        String visit = town.item(20, null);
        attend(meeting);
        town.earn(member, visit);
        points().body("score.total", equalTo(20));
        String plan = created(apply(member, List.of(line(meeting, 1, 45), line(visit, null, 35))));
        recorded(plan);
        points().body("score.total", equalTo(80)).body("credit.balance", equalTo(80));
        attend(meeting, today().minusDays(1).toString());
        points().body("score.total", equalTo(80));
        town.auditor
                .post("/audit/verification", null)
                .then()
                .body("problems.findAll { it.contains('%s') }".formatted(member.memberId()), empty());
    }

    @Test
    void aPlanThatCannotReachTheLineIsRefusedWithItsSum() {
        String item = town.mandatory("MEMBER", 1);
        apply(member, List.of(line(item, null, null), line(town.item(20, null), 2, 60)))
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-below-line"))
                .body("detail", containsString("70"))
                .body("detail", containsString("80"));
        Map<String, Object> plain = Map.of("year", YEAR, "items", List.of(item), "basis", "长期卧床");
        member.post("/members/" + member.memberId() + "/individual-plans", plain)
                .then()
                .statusCode(409)
                .body("detail", containsString("10"));
    }

    /** Where one merely reports in, nothing is decided about one; the committee of the own unit is who records. */
    @Test
    void onlyTheLineOfAffiliationDecidesAndRecords() {
        String plan = applied(member, List.of(town.mandatory("MEMBER", 1)));
        town.communityStaff
                .post("/individual-plans/" + plan + "/decision", agreed())
                .then()
                .statusCode(404);
        secretary
                .post("/individual-plans/" + plan + "/decision", agreed())
                .then()
                .statusCode(200);
        town.streetStaff
                .post("/individual-plans/" + plan + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(404);
        town.unitOfficer
                .post("/individual-plans/" + plan + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);

        String grid = town.organization(town.districtAdmin, town.code + "-G", "第一网格党支部", "BRANCH", town.code + "-11");
        String elder = created(town.districtAdmin.post(
                "/members", Map.of("name", "卧床老人", "phone", Town.phone(), "category", "COMMUNITY", "branchId", grid)));
        String own = created(town.streetStaff.post(
                "/members/" + elder + "/individual-plans", application(List.of(town.mandatory("MEMBER", 1)))));
        town.communityStaff
                .post("/individual-plans/" + own + "/decision", agreed())
                .then()
                .statusCode(200);
        town.streetStaff
                .post("/individual-plans/" + own + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        town.account("街道干部乙", "STREET_STAFF", town.street, null)
                .post("/individual-plans/" + own + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }

    /** A year is not closed by results that were computed before. */
    private boolean plansChangedSince(Instant instant) {
        return QuarkusTransaction.requiringNew()
                .call(() -> plans.haveChangedSince(
                        YEAR, organizations.findByCode(town.code).orElseThrow().path(), instant));
    }

    @Test
    void someoneMayApplyForAMemberWithoutAPhoneAndThePaperSaysSo() {
        String item = town.mandatory("MEMBER", 1);
        town.communityStaff
                .post("/members/" + member.memberId() + "/individual-plans", application(List.of(item)))
                .then()
                .statusCode(201)
                .body("onBehalf", equalTo(true))
                .body("status", equalTo("APPLIED"))
                .body("items.id", contains(item))
                .body("basis", equalTo("长期卧床"));
    }

    @Test
    void thereIsOnePlanAYearUntilItIsRefused() {
        String item = town.mandatory("MEMBER", 1);
        String first = applied(member, List.of(item));
        member.post("/members/" + member.memberId() + "/individual-plans", application(List.of(item)))
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-exists"));
        String reason = "𠮷".repeat(500);
        Map<String, Object> declined = Map.of(
                "decision", "REJECT", "meeting", "𠮷".repeat(200), "heldOn", today().toString(), "reason", reason);
        secretary
                .post("/individual-plans/" + first + "/decision", declined)
                .then()
                .statusCode(200)
                .body("reason", equalTo(reason));
        Map<String, Object> again = Map.of("year", YEAR, "lines", List.of(line(item, null, 80)), "basis", reason);
        member.post("/members/" + member.memberId() + "/individual-plans", again)
                .then()
                .statusCode(201);
    }

    @Test
    void threeDifferentPeopleApplyDecideAndRecord() {
        String item = town.mandatory("MEMBER", 1);
        String memberId = town.memberId("PUBLIC_INSTITUTION", "FULL");
        Person self = town.account("书记", "BRANCH_SECRETARY", town.branch, memberId);
        String own =
                created(self.post("/members/" + self.memberId() + "/individual-plans", application(List.of(item))));
        refused(self, own, "decision", agreed());
        secretary
                .post("/individual-plans/" + own + "/decision", agreed())
                .then()
                .statusCode(200);
        secretary
                .post("/individual-plans/" + own + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        town.unitOfficer
                .post("/individual-plans/" + own + "/record", Map.of("decision", "RETURN"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        town.unitOfficer
                .post("/individual-plans/" + own + "/record", Map.of("decision", "RETURN", "reason", "缺会议记录"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("reason", equalTo("缺会议记录"));
        // Applied for by the secretary: neither decided by the same, nor recorded by who applied.
        refused(secretary, applied(secretary, List.of(item)), "decision", agreed());
    }

    @Test
    void whoAppliedAndWhoeverIsOfTheMembersUnitInAnOfficeNeitherPutItOnRecordNorTakeItBack() {
        String colleagueId = town.memberId("PUBLIC_INSTITUTION", "FULL");
        Person colleague = town.account("区管理员丙", "DISTRICT_ADMIN", town.district, colleagueId);
        String plan = applied(town.unitOfficer, List.of(town.mandatory("MEMBER", 1)));
        secretary
                .post("/individual-plans/" + plan + "/decision", agreed())
                .then()
                .statusCode(200);
        for (Person one : List.of(town.unitOfficer, colleague)) {
            refused(one, plan, "record", Map.of("decision", "APPROVE"));
        }
        town.districtAdmin
                .post("/individual-plans/" + plan + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        refused(colleague, plan, "revoke", Map.of("reason", "身体已恢复"));
    }

    @Test
    void onlyWhatTheMemberCanTakeOnIsAccepted() {
        String item = town.mandatory("MEMBER", 1);
        String forUnits = town.mandatory("ORGANIZATION", 1);
        member.post(
                        "/members/" + member.memberId() + "/individual-plans",
                        Map.of("year", YEAR, "items", List.of(item, forUnits, item), "basis", "长期卧床"))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains("items[1]", "items[2]"));
        town.communityStaff
                .get("/individual-plans?memberId=" + member.memberId())
                .then()
                .body("items", empty());
    }

    @Test
    void theReasonIsSeenByThoseWhoDecideAndStrangersSeeNothing() {
        String plan = applied(member, List.of(town.mandatory("MEMBER", 1)));
        town.unitOfficer.get("/individual-plans").then().body("items.basis", contains("长期卧床"));
        town.streetStaff
                .get("/individual-plans")
                .then()
                .body("items.id", contains(plan))
                .body("items[0].basis", nullValue());
        member.get("/individual-plans").then().body("items.id", contains(plan));
        town.auditor.get("/individual-plans/" + plan).then().statusCode(200).body("basis", nullValue());
        Town elsewhere = new Town();
        elsewhere.communityStaff.get("/individual-plans/" + plan).then().statusCode(404);
        elsewhere.communityStaff.get("/individual-plans").then().body("items", empty());
        town.member().get("/individual-plans/" + plan).then().statusCode(404);
        member.get("/audit/events").then().statusCode(403);
        assertThat(town.auditor.get("/audit/events?subjectId=" + plan).asString())
                .doesNotContain("卧床");
    }

    private io.restassured.response.ValidatableResponse standing() {
        return member.get("/standings/me").then().statusCode(200);
    }

    private io.restassured.response.ValidatableResponse points() {
        return member.get("/points/MEMBER/" + member.memberId()).then().statusCode(200);
    }

    private Response apply(Person by, List<Map<String, Object>> lines) {
        Map<String, Object> body = Map.of("year", YEAR, "lines", lines, "basis", "长期卧床");
        return by.post("/members/" + member.memberId() + "/individual-plans", body);
    }

    private static Map<String, Object> line(String item, Integer times, Integer points) {
        Map<String, Object> line = new HashMap<>(Map.of("itemId", item));
        line.put("times", times);
        line.put("points", points);
        return line;
    }

    private String applied(Person by, List<String> items) {
        return created(by.post("/members/" + member.memberId() + "/individual-plans", application(items)));
    }

    /** Enough to qualify with, whatever the items bring others. */
    private static Map<String, Object> application(List<String> items) {
        List<Map<String, Object>> lines =
                items.stream().map(item -> line(item, null, 80)).toList();
        return Map.of("year", YEAR, "lines", lines, "basis", "长期卧床");
    }

    private void recorded(String plan) {
        secretary
                .post("/individual-plans/" + plan + "/decision", agreed())
                .then()
                .statusCode(200);
        town.unitOfficer
                .post("/individual-plans/" + plan + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }

    private static void refused(Person by, String plan, String step, Map<String, Object> body) {
        by.post("/individual-plans/" + plan + "/" + step, body)
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
    }

    private static Map<String, Object> agreed() {
        return Map.of("decision", "APPROVE", "meeting", "支部委员会", "heldOn", today().toString());
    }

    private void attend(String item) {
        attend(item, today().toString());
    }

    private void attend(String item, String day) {
        town.communityStaff
                .post(
                        "/items/" + item + "/completions",
                        Map.of("servedOn", day, "summary", "送学上门", "holders", List.of(holder(member))))
                .then()
                .statusCode(201);
    }

    private void special(boolean value) {
        Response shown = town.districtAdmin.get("/members/" + member.memberId());
        town.districtAdmin
                .patch("/members/" + member.memberId(), shown.header("ETag"), Map.of("special", value))
                .then()
                .statusCode(200);
    }
}
