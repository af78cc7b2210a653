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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Undoing;
import org.junit.jupiter.api.Test;

/** 一事一议: applied for, decided by the branch, put on record by the committee, honoured by the standing. */
@QuarkusTest
class IndividualPlanHttpTest extends PlanTown {

    @Inject
    OrganizationDirectory organizations;

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

    /** A year is not closed by results that were computed before. */
    private boolean plansChangedSince(Instant instant) {
        return QuarkusTransaction.requiringNew()
                .call(() -> plans.haveChangedSince(
                        YEAR, organizations.findByCode(town.code).orElseThrow().path(), instant));
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

    private io.restassured.response.ValidatableResponse standing() {
        return member.get("/standings/me").then().statusCode(200);
    }

    private Response apply(Person by, List<Map<String, Object>> lines) {
        Map<String, Object> body = Map.of("year", YEAR, "lines", lines, "basis", "长期卧床");
        return by.post("/members/" + member.memberId() + "/individual-plans", body);
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
