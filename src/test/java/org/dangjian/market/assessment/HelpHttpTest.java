package org.dangjian.market.assessment;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is put off or found unqualified is helped for at most a year; who is so twice is put on a list, and no more. */
@QuarkusTest
class HelpHttpTest {

    @Inject
    DataSource dataSource;

    private Town town;
    private Person member;
    private Person helper;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
        helper = town.member();
    }

    @Test
    void theBranchHelpsAMemberWhoWasPutOffForAtMostAYear() {
        PastYear past = new PastYear(town, 2);
        past.reward(holder(member), 65);
        past.reward(holder(helper), 85);
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        past.show(assessment);
        String path = "/results/" + results.get(member.memberId()) + "/help-plan";
        refused(town.communityStaff.post(path, plan(helper, null)), 409, "help-not-due");
        past.decide(results.get(member.memberId()), "BASICALLY_QUALIFIED");
        past.decide(results.get(helper.memberId()), "QUALIFIED");
        refused(
                town.communityStaff.post(
                        "/results/" + results.get(helper.memberId()) + "/help-plan", plan(member, null)),
                409,
                "help-not-due");
        refused(town.communityStaff.post(path, plan(member, null)), 400, "validation-failed");
        refused(
                town.communityStaff.post(
                        path, plan(helper, today().plusMonths(13).toString())),
                400,
                "validation-failed");
        refused(member.post(path, plan(helper, null)), 403, "forbidden");

        String plan = created(town.communityStaff.post(path, plan(helper, null)));
        refused(town.communityStaff.post(path, plan(helper, null)), 409, "already-exists");
        member.get("/help-plans/" + plan)
                .then()
                .statusCode(200)
                .body("kind", equalTo("BRANCH"))
                .body("checkOn", equalTo(today().plusMonths(12).toString()))
                .body("overdue", equalTo(false));
        helper.get("/notices").then().body("items.text", hasItem(containsString("帮扶联系人")));
        Map<String, String> note = Map.of("madeOn", today().toString(), "text", "上门谈心，商定参加志愿服务");
        helper.post("/help-plans/" + plan + "/notes", note)
                .then()
                .statusCode(200)
                .body("notes.text", contains("上门谈心，商定参加志愿服务"));
        refused(member.post("/help-plans/" + plan + "/notes", note), 404, "not-found");
        refused(town.member().get("/help-plans/" + plan), 404, "not-found");
        helper.get("/help-plans").then().body("items.id", contains(plan));

        Map<String, String> check = Map.of("outcome", "MET", "checkedOn", today().toString(), "remark", "半年内参加4次志愿服务");
        refused(helper.post("/help-plans/" + plan + "/check", check), 403, "forbidden");
        town.communityStaff
                .post("/help-plans/" + plan + "/check", check)
                .then()
                .statusCode(200)
                .body("outcomeTitle", containsString("予以党员登记"));
        refused(helper.post("/help-plans/" + plan + "/notes", note), 409, "state-conflict");
    }

    @Test
    void aPlanWhoseCheckIsOverdueIsOnTheListOfThoseResponsible() throws SQLException {
        Person secretary = town.account("支部书记", "BRANCH_SECRETARY", town.branch, null);
        PastYear past = new PastYear(town, 2);
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        past.show(assessment);
        past.decide(results.get(member.memberId()), "UNQUALIFIED");
        String path = "/results/" + results.get(member.memberId()) + "/help-plan";
        refused(town.communityStaff.post(path, plan(helper, null)), 403, "forbidden");
        String plan = created(town.streetStaff.post(path, plan(helper, today().toString())));
        town.streetStaff
                .get("/help-plans?kind=CONCENTRATED&open=true")
                .then()
                .body("items.id", contains(plan))
                .body("items[0].kindTitle", equalTo("集中帮扶"));
        // Due today is not overdue yet.
        town.streetStaff.get("/help-plans?overdue=true").then().body("items", empty());
        refused(
                town.communityStaff.post(
                        "/help-plans/" + plan + "/check",
                        Map.of("outcome", "NOT_MET", "checkedOn", today().toString(), "remark", "仍有差距")),
                403,
                "forbidden");
        aDayGoesBy(plan);
        town.streetStaff
                .get("/help-plans?overdue=true")
                .then()
                .body("items.id", contains(plan))
                .body("items[0].overdue", equalTo(true));
        town.streetStaff
                .post(
                        "/help-plans/" + plan + "/check",
                        Map.of("outcome", "NOT_MET", "checkedOn", today().toString(), "remark", "仍有差距"))
                .then()
                .statusCode(200)
                .body("outcomeTitle", containsString("帮扶后仍不合格"))
                .body("overdue", equalTo(false));
        secretary.get("/notices").then().body("items.text", hasItem(containsString("请提交支部研究")));
    }

    @Test
    void helpThatLedToTheStandardRegistersTheMemberAndOpensWhatRegistrationOpens() {
        PastYear past = new PastYear(town, 2);
        past.reward(holder(member), 65);
        past.reward(holder(helper), 85);
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        past.show(assessment);
        past.decide(results.get(member.memberId()), "BASICALLY_QUALIFIED");
        past.decide(results.get(helper.memberId()), "QUALIFIED");
        past.close(assessment).then().statusCode(200);
        String result = "/results/" + results.get(member.memberId());
        String plan = created(town.communityStaff.post(result + "/help-plan", plan(helper, null)));
        String registered = "/reports/member-registration?organizationId=" + town.community + "&year=" + past.year;
        Map<String, String> medal = Map.of("handedOn", today().toString(), "place", "支部主题党日");
        refused(town.communityStaff.post(result + "/medal", medal), 409, "medal-not-due");
        town.communityStaff.get(registered).then().body("items.holder.id", contains(helper.memberId()));
        town.communityStaff
                .post(
                        "/help-plans/" + plan + "/check",
                        Map.of("outcome", "MET", "checkedOn", today().toString(), "remark", "半年内参加4次志愿服务"))
                .then()
                .statusCode(200);
        member.get("/notices").then().body("items.text", hasItem(containsString("登记日期 " + today())));
        town.communityStaff
                .get(registered)
                .then()
                .body("items.holder.id", containsInAnyOrder(helper.memberId(), member.memberId()))
                .body("items.registeredOn", everyItem(equalTo(today().toString())))
                .body("items.find { it.holder.id == '%s' }.basis".formatted(member.memberId()), containsString("帮扶后"));
        town.communityStaff.post(result + "/medal", medal).then().statusCode(200);
    }

    /** 一年内帮扶仍不合格的，列为不合格党员: such a year counts for the list as one that was approved as unqualified does. */
    @Test
    void aYearAfterWhichHelpDidNotLeadToTheStandardCountsAsUnqualified() {
        PastYear first = endOfYear(3, "BASICALLY_QUALIFIED", true);
        endOfYear(2, "UNQUALIFIED", true);
        String list = "/study-list?year=" + (first.year + 1);
        town.streetStaff.get(list).then().body("items", empty());
        String plan =
                created(town.communityStaff.post("/results/" + resultOf(first) + "/help-plan", plan(helper, null)));
        town.communityStaff
                .post(
                        "/help-plans/" + plan + "/check",
                        Map.of("outcome", "NOT_MET", "checkedOn", today().toString(), "remark", "仍有差距"))
                .then()
                .statusCode(200);
        town.streetStaff
                .get(list)
                .then()
                .body("items.member.id", contains(member.memberId()))
                .body("items[0].years.afterHelp", contains(true, false));
    }

    private String resultOf(PastYear past) {
        String assessment =
                town.districtAdmin.get("/assessments?limit=1&year=" + past.year).path("items[0].id");
        return past.results(assessment).get(member.memberId());
    }

    private void aDayGoesBy(String plan) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update help_plan set approved_on = approved_on - interval '1' day,"
                    + " check_on = check_on - interval '1' day where id = '" + plan + "'");
        }
    }

    @Test
    void whoWasUnqualifiedTwoClosedYearsInARowIsListedForPeopleToLookInto() {
        endOfYear(3, "UNQUALIFIED", true);
        PastYear second = endOfYear(2, "UNQUALIFIED", false);
        String list = "/study-list?year=" + second.year;
        town.streetStaff.get(list).then().statusCode(200).body("items", empty());
        second.close(town.districtAdmin
                        .get("/assessments?limit=1&year=" + second.year)
                        .path("items[0].id"))
                .then()
                .statusCode(200);
        town.streetStaff
                .get(list)
                .then()
                .body("items.member.id", contains(member.memberId()))
                .body("items[0].years.year", contains(second.year - 1, second.year))
                .body("items[0].note", containsString("提请党组织研究"))
                .body("items[0].note", not(containsString("除名")));
        town.streetStaff.get("/study-list?year=" + (second.year + 1)).then().body("items", empty());
        refused(town.communityStaff.get(list), 403, "forbidden");
        String elsewhere = town.organization(town.districtAdmin, town.code + "-2", "别处街道", "STREET", town.code);
        town.account("街道干部", "STREET_STAFF", elsewhere, null).get(list).then().body("items", empty());
        town.districtAdmin
                .get("/members/" + member.memberId())
                .then()
                .body("branchId", equalTo(town.branch))
                .body("status", equalTo("ACTIVE"));
    }

    /** The member comes out with this grade, the helper qualified. */
    private PastYear endOfYear(int yearsAgo, String grade, boolean closed) {
        PastYear past = new PastYear(town, yearsAgo);
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        past.show(assessment);
        results.forEach((holder, result) -> past.decide(result, holder.equals(member.memberId()) ? grade : "QUALIFIED")
                .then()
                .statusCode(200));
        if (closed) {
            past.close(assessment).then().statusCode(200);
        }
        return past;
    }

    private static Map<String, Object> plan(Person helper, String checkOn) {
        String measures = "结对联系，每月谈心一次，共同参加志愿服务";
        return checkOn == null
                ? Map.of("helperId", helper.memberId(), "measures", measures)
                : Map.of("helperId", helper.memberId(), "measures", measures, "checkOn", checkOn);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
