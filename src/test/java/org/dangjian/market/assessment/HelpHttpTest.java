package org.dangjian.market.assessment;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Who is put off or found unqualified is helped for at most a year; who is so twice is put on a list, and no more. */
@QuarkusTest
class HelpHttpTest extends HelpedTown {

    @Inject
    DataSource dataSource;

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

    private void aDayGoesBy(String plan) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update help_plan set approved_on = approved_on - interval '1' day,"
                    + " check_on = check_on - interval '1' day where id = '" + plan + "'");
        }
    }
}
