package org.dangjian.market.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** An individual plan is applied for, decided on and put on record by three people. */
@QuarkusTest
class PlanDecisionHttpTest extends PlanTown {

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

    private String applied(Person by, List<String> items) {
        return created(by.post("/members/" + member.memberId() + "/individual-plans", application(items)));
    }

    /** Enough to qualify with, whatever the items bring others. */
    private static Map<String, Object> application(List<String> items) {
        List<Map<String, Object>> lines =
                items.stream().map(item -> line(item, null, 80)).toList();
        return Map.of("year", YEAR, "lines", lines, "basis", "长期卧床");
    }

    private static void refused(Person by, String plan, String step, Map<String, Object> body) {
        by.post("/individual-plans/" + plan + "/" + step, body)
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
    }
}
