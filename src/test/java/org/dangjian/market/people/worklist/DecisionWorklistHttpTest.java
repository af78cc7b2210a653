package org.dangjian.market.people.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What somebody proposed waits for those who decide, each in their turn. */
@QuarkusTest
class DecisionWorklistHttpTest extends WorklistDesk {

    @Test
    void whatIsAskedAndProposedWaitsForSomebodyElse() {
        Town town = new Town();
        Person stranger = town.stranger();
        String request = created(stranger.post("/report-in-requests", Map.of("communityCode", town.code + "-11")));
        Person member = town.member();
        String adjustment = created(town.communityStaff.post(
                "/adjustments",
                Map.of(
                        "holder",
                        holder(member),
                        "kind",
                        "REWARD",
                        "points",
                        3,
                        "basis",
                        "见义勇为",
                        "occurredOn",
                        today().toString())));
        list(town.communityStaff)
                .body("counts.REPORT_IN", equalTo(1))
                .body("items.id", contains(request))
                .body("items[0].title", equalTo(stranger.name()))
                .body("items[0].actions", contains("APPROVE", "REJECT"));
        list(town.streetStaff)
                .body("counts", equalTo(Map.of("REPORT_IN", 1, "ADJUSTMENT", 1)))
                .body("items.id", contains(adjustment, request))
                .body("items[0].title", equalTo("见义勇为"));
        list(town.streetStaff, "?kind=REPORT_IN")
                .body("counts.ADJUSTMENT", equalTo(1))
                .body("items.id", contains(request));
    }

    @Test
    void pointsThatNoCatalogueNamesWaitForTheStreetOnceThereIsOne() {
        Town town = new Town();
        Person member = town.member();
        Person colleague = town.account("社区干部乙", "COMMUNITY_STAFF", town.community, null);
        Map<String, Object> proposal =
                new HashMap<>(Map.of("holder", holder(member), "basis", "见义勇为", "occurredOn", today().toString()));
        Map<String, Object> free = new HashMap<>(proposal);
        free.putAll(Map.of("kind", "REWARD", "points", 3));
        created(town.communityStaff.post("/adjustments", free));
        list(colleague).body("counts", equalTo(Map.of("ADJUSTMENT", 1)));

        String rule = created(town.districtAdmin.post(
                "/adjustment-rules",
                Map.of(
                        "organizationId",
                        town.district,
                        "audience",
                        "MEMBER",
                        "kind",
                        "REWARD",
                        "title",
                        "街道以上表彰",
                        "points",
                        10,
                        "yearlyCap",
                        20)));
        list(colleague).body("counts", equalTo(Map.of()));
        list(town.streetStaff).body("counts", equalTo(Map.of("ADJUSTMENT", 1)));

        proposal.put("ruleId", rule);
        String named = created(town.communityStaff.post("/adjustments", proposal));
        list(colleague).body("items.id", contains(named));
        list(town.streetStaff).body("counts", equalTo(Map.of("ADJUSTMENT", 2)));
    }

    @Test
    void aPlanWaitsForTheBranchAndThenForItsCommitteeAlone() {
        Town town = new Town();
        Person member = town.member();
        Person secretary = town.account("支部书记", "BRANCH_SECRETARY", town.branch, null);
        Map<String, Object> line = Map.of("itemId", town.item(20, null), "points", 80);
        String plan = created(member.post(
                "/members/" + member.memberId() + "/individual-plans",
                Map.of("year", today().getYear(), "lines", List.of(line), "basis", "长期卧床")));
        list(secretary).body("counts.PLAN_APPLIED", equalTo(1)).body("items.id", contains(plan));
        list(town.unitOfficer).body("counts", anEmptyMap());
        list(town.communityStaff).body("counts", anEmptyMap());
        secretary
                .post(
                        "/individual-plans/" + plan + "/decision",
                        Map.of("decision", "APPROVE", "meeting", "支部委员会", "heldOn", today().toString()))
                .then()
                .statusCode(200);
        list(secretary).body("counts", anEmptyMap());
        for (Person committee : List.of(town.unitOfficer, town.districtAdmin)) {
            list(committee)
                    .body("counts.PLAN_DECIDED", equalTo(1))
                    .body("items[0].actions", contains("APPROVE", "RETURN"));
        }
        list(town.streetStaff).body("counts", anEmptyMap());
    }

    @Test
    void aWorkReportWaitsForTheOfficesWhereTheUnitReportsIn() {
        Town town = new Town();
        String report = created(town.unitOfficer.post(
                "/work-reports",
                Map.of(
                        "organizationId",
                        town.unit,
                        "year",
                        today().getYear(),
                        "half",
                        today().getMonthValue() <= 6 ? "FIRST" : "SECOND",
                        "problems",
                        "在职党员服务时间不固定",
                        "measures",
                        "建立轮值表")));
        list(town.communityStaff).body("counts", anEmptyMap());
        town.unitOfficer
                .post("/work-reports/" + report + "/submit", null)
                .then()
                .statusCode(200);
        for (Person office : List.of(town.communityStaff, town.streetStaff, town.districtAdmin)) {
            list(office).body("counts.WORK_REPORT", equalTo(1)).body("items.id", contains(report));
        }
        list(town.unitOfficer).body("counts", anEmptyMap());
    }

    @Test
    void aDispatchWaitsForTheUnitThatWasAsked() {
        Town town = new Town();
        String item = town.item(10, 9);
        Response sent = town.communityStaff.post(
                "/items/" + item + "/dispatches",
                Map.of(
                        "holders",
                        List.of(Map.of("type", "ORGANIZATION", "id", town.unit)),
                        "answerBy",
                        today().plusDays(3).toString()));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        list(town.unitOfficer)
                .body("counts.DISPATCH", equalTo(1))
                .body("items[0].actions", contains("ACCEPT", "DECLINE"));
        list(town.communityStaff).body("counts", anEmptyMap());
    }
}
