package org.dangjian.market.assessment.progress;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.dangjian.market.assessment.progress.report.WorkReportReminder;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 半年述职: the system counts, the secretary writes, an office above grades. */
@QuarkusTest
class WorkReportHttpTest {

    @Inject
    WorkReportReminder reminder;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void theFiguresAreFilledInFixedAtSubmissionAndGradedByTheOfficeAbove() {
        Person member = town.member();
        Response written = write(town.unitOfficer, town.unit);
        String report = created(written);
        written.then().body("figures.members", equalTo(1)).body("figures.memberDone", equalTo(0));
        write(town.unitOfficer, town.unit).then().statusCode(409).body("code", equalTo("already-exists"));
        town.communityStaff.get("/work-reports").then().body("items", empty());
        town.earn(member, town.item(10, null));

        String longest = "𠮷".repeat(4000);
        town.unitOfficer
                .patch(
                        "/work-reports/" + report,
                        written.header("ETag"),
                        Map.of("problems", longest, "measures", longest))
                .then()
                .statusCode(200)
                .body("figures.memberDone", equalTo(1))
                .body("measures", equalTo(longest));
        submit(report).then().statusCode(200).body("statusTitle", equalTo("待评价"));
        town.earn(member, town.item(10, null));
        town.communityStaff
                .get("/work-reports?status=SUBMITTED")
                .then()
                .body("items.id", contains(report))
                .body("items[0].figures.memberDone", equalTo(1));

        review(town.communityStaff, report, Map.of("decision", "RETURN", "reason", "措施不够具体" + "𠮷".repeat(494)))
                .then()
                .statusCode(200);
        town.unitOfficer.get("/notices").then().body("items.text", hasItem(containsString("措施不够具体")));
        submit(report).then().statusCode(200).body("figures.memberDone", equalTo(2));
        review(town.streetStaff, report, Map.of("decision", "APPROVE", "grade", "FAIRLY_GOOD"))
                .then()
                .statusCode(200)
                .body("gradeTitle", equalTo("较好"));
        submit(report).then().statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void nobodyGradesTheOwnOfficeAndStrangersSeeNothing() {
        String own = created(write(town.communityStaff, town.community));
        town.communityStaff
                .post("/work-reports/" + own + "/submit", null)
                .then()
                .statusCode(200);
        Map<String, String> good = Map.of("decision", "APPROVE", "grade", "GOOD");
        Person colleague = town.account("社区同事", "COMMUNITY_STAFF", town.community, null);
        review(colleague, own, good).then().statusCode(403).body("code", equalTo("second-person-required"));
        review(town.streetStaff, own, Map.of("decision", "APPROVE"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("grade"));
        review(town.streetStaff, own, good).then().statusCode(200).body("gradeTitle", equalTo("好"));
        write(town.communityStaff, town.unit).then().statusCode(400).body("errors.field", contains("organizationId"));
        Town elsewhere = new Town();
        elsewhere.streetStaff.get("/work-reports/" + own).then().statusCode(404);
        review(elsewhere.streetStaff, own, good).then().statusCode(404);
    }

    @Test
    void secretariesAreRemindedUntilTheReportIsIn() {
        Town other = new Town();
        String report = created(write(other.unitOfficer, other.unit));
        other.unitOfficer.post("/work-reports/" + report + "/submit", null);
        reminder.remind(today());
        town.unitOfficer.get("/notices").then().body("items.text", contains(containsString("述职报告")));
        other.unitOfficer.get("/notices").then().body("items", empty());
    }

    private static Response write(Person by, String organization) {
        return by.post(
                "/work-reports",
                Map.of(
                        "organizationId",
                        organization,
                        "year",
                        today().getYear(),
                        "half",
                        today().getMonthValue() <= 6 ? "FIRST" : "SECOND",
                        "problems",
                        "在职党员服务时间不固定",
                        "measures",
                        "建立轮值表"));
    }

    private Response submit(String report) {
        return town.unitOfficer.post("/work-reports/" + report + "/submit", null);
    }

    private static Response review(Person by, String report, Map<String, String> decision) {
        return by.post("/work-reports/" + report + "/review", decision);
    }
}
