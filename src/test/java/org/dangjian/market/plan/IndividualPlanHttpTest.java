package org.dangjian.market.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
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
import java.util.List;
import java.util.Map;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
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
        String easy = town.mandatory("MEMBER", 1);
        String visit = town.item(20, null);
        special(true);
        standing().body("findings.rule", hasItem("mandatory:" + standard));

        Instant before = Instant.now();
        String plan = applied(member, List.of(easy, visit));
        standing().body("findings.rule", hasItem("mandatory:" + standard));
        assertThat(plansChangedSince(before)).isFalse();
        secretary
                .post("/individual-plans/" + plan + "/decision", agreed())
                .then()
                .statusCode(200);
        town.communityStaff
                .post("/individual-plans/" + plan + "/record", Map.of("decision", "RECORD"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RECORDED"))
                .body("statusTitle", equalTo("已备案"));
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
                .body("total", equalTo(30))
                .body("findings.find { it.rule == 'mandatory:%s' }.effect".formatted(visit), equalTo(20));

        town.streetStaff
                .post("/individual-plans/" + plan + "/revoke", Map.of("reason", "身体已恢复"))
                .then()
                .statusCode(200);
        standing()
                .body("vetoed", equalTo(false))
                .body("withheld", equalTo(20))
                .body("findings.rule", hasItem("mandatory:" + standard));
        assertThat(plansChangedSince(between)).isTrue();
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
        apply(member, List.of(item)).then().statusCode(409).body("code", equalTo("plan-exists"));
        String reason = "𠮷".repeat(500);
        Map<String, Object> declined = Map.of(
                "decision", "DECLINE", "meeting", "𠮷".repeat(200), "heldOn", today().toString(), "reason", reason);
        secretary
                .post("/individual-plans/" + first + "/decision", declined)
                .then()
                .statusCode(200)
                .body("reason", equalTo(reason));
        Map<String, Object> again = Map.of("year", YEAR, "items", List.of(item), "basis", reason);
        member.post("/members/" + member.memberId() + "/individual-plans", again)
                .then()
                .statusCode(201);
    }

    @Test
    void whoTakesPartInADecisionIsNeverTheSamePerson() {
        String item = town.mandatory("MEMBER", 1);
        String memberId = town.memberId("PUBLIC_INSTITUTION", "FULL");
        town.reportIn("/members/" + memberId, town.community);
        Person self = town.account("书记", "BRANCH_SECRETARY", town.branch, memberId);
        String own =
                created(self.post("/members/" + self.memberId() + "/individual-plans", application(List.of(item))));
        self.post("/individual-plans/" + own + "/decision", agreed())
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        town.communityStaff
                .post("/individual-plans/" + own + "/decision", agreed())
                .then()
                .statusCode(200);
        town.communityStaff
                .post("/individual-plans/" + own + "/record", Map.of("decision", "RECORD"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        secretary
                .post("/individual-plans/" + own + "/record", Map.of("decision", "RECORD"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        town.streetStaff
                .post("/individual-plans/" + own + "/record", Map.of("decision", "RETURN"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        town.streetStaff
                .post("/individual-plans/" + own + "/record", Map.of("decision", "RETURN", "reason", "缺会议记录"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("reason", equalTo("缺会议记录"));
    }

    @Test
    void whoAppliedAndWhoeverIsOfTheMembersUnitNeitherPutItOnRecordNorTakeItBack() {
        Person colleague =
                town.account("街道干部乙", "STREET_STAFF", town.street, town.memberId("PUBLIC_INSTITUTION", "FULL"));
        String plan = applied(town.communityStaff, List.of(town.mandatory("MEMBER", 1)));
        secretary
                .post("/individual-plans/" + plan + "/decision", agreed())
                .then()
                .statusCode(200);
        for (Person one : List.of(town.communityStaff, colleague)) {
            one.post("/individual-plans/" + plan + "/record", Map.of("decision", "RECORD"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("second-person-required"));
        }
        town.streetStaff
                .post("/individual-plans/" + plan + "/record", Map.of("decision", "RECORD"))
                .then()
                .statusCode(200);
        colleague
                .post("/individual-plans/" + plan + "/revoke", Map.of("reason", "身体已恢复"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
    }

    @Test
    void onlyWhatTheMemberCanTakeOnIsAccepted() {
        String item = town.mandatory("MEMBER", 1);
        String forUnits = town.mandatory("ORGANIZATION", 1);
        apply(member, List.of(item, forUnits, item))
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
        town.streetStaff.get("/individual-plans").then().body("items.basis", contains("长期卧床"));
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

    private Response apply(Person by, List<String> items) {
        return by.post("/members/" + member.memberId() + "/individual-plans", application(items));
    }

    private String applied(Person by, List<String> items) {
        return created(apply(by, items));
    }

    private static Map<String, Object> application(List<String> items) {
        return Map.of("year", YEAR, "items", items, "basis", "长期卧床");
    }

    private static Map<String, Object> agreed() {
        return Map.of("decision", "APPROVE", "meeting", "支部委员会", "heldOn", today().toString());
    }

    private void attend(String item) {
        town.communityStaff
                .post(
                        "/items/" + item + "/completions",
                        Map.of("servedOn", today().toString(), "summary", "送学上门", "holders", List.of(holder(member))))
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
