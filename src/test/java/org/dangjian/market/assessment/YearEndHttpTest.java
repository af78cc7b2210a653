package org.dangjian.market.assessment;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** A year ends in order: results shown inside with time for objections, corrections on record, opinion, approval. */
@QuarkusTest
class YearEndHttpTest extends FinishedYear {

    @Test
    void aYearIsClosedOnlyAfterItsResultsWereShownObjectionsReviewedAndEveryoneDecidedOn() {
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        refused(past.close(assessment), 409, "assessment-blocked").body("detail", containsString("尚未公示"));
        past.show(assessment)
                .then()
                .body("publicity.status", equalTo("ENDED"))
                .body("publicity.workingDays", equalTo(9))
                .body("publicity.notes", hasItem(containsString("补录")))
                .body("blocked", contains("有 2 个对象尚未审定等次"));
        refused(
                town.districtAdmin.post("/assessments/" + assessment + "/publicity", Map.of()),
                409,
                "publicity-exists");

        String result = results.get(below.memberId());
        String objection = created(town.communityStaff.post(
                "/results/" + result + "/objections",
                Map.of("reason", "有一次服务未计分", "onBehalfOf", below.memberId(), "receivedOn", past.january(12))));
        refused(past.close(assessment), 409, "assessment-blocked").body("detail", containsString("1 条异议"));
        refused(
                town.communityStaff.post("/results/" + result + "/opinion", past.opinion("QUALIFIED")),
                409,
                "too-early");
        String review = "/objections/" + objection + "/review";
        refused(town.communityStaff.post(review, Map.of("decision", "APPROVE")), 403, "second-person-required");
        refused(town.streetStaff.post(review, Map.of("decision", "REJECT")), 400, "reason-required");
        refused(town.streetStaff.post(review, Map.of("decision", "APPROVE")), 409, "correction-missing");
        past.reward(holder(below), 20);
        town.streetStaff
                .post(review, Map.of("decision", "APPROVE", "reason", "已补登"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UPHELD"))
                .body("correction.before.total", equalTo(65))
                .body("correction.before.band", equalTo("DEFERRED"))
                .body("correction.after.total", equalTo(85))
                .body("correction.after.band", equalTo("QUALIFIED"));
        refused(town.streetStaff.post(review, Map.of("decision", "REJECT", "reason", "重复")), 409, "state-conflict");
        below.get("/results/" + result)
                .then()
                .statusCode(200)
                .body("total", equalTo(85))
                .body("band", equalTo("QUALIFIED"))
                .body("corrections[0].before.findings", not(empty()))
                .body("corrections[0].objectionId", equalTo(objection));
        town.districtAdmin
                .get("/assessments/" + assessment)
                .then()
                .body("counts.QUALIFIED", equalTo(2))
                .body("counts.DEFERRED", equalTo(0))
                .body("openObjections", equalTo(0));

        past.decide(result, "QUALIFIED").then().statusCode(200).body("warnings", empty());
        refused(
                        town.communityStaff.post(
                                "/results/" + result + "/objections",
                                Map.of("reason", "又有一次", "receivedOn", past.january(13))),
                        409,
                        "objection-closed")
                .body("detail", containsString("已提出评定意见"));
        refused(past.close(assessment), 409, "assessment-blocked").body("detail", containsString("有 1 个对象尚未审定"));
        past.decide(results.get(met.memberId()), "EXCELLENT")
                .then()
                .statusCode(200)
                .body("warnings", contains(containsString("三分之一")));
        inbox(below).body("items.text", hasItem(containsString("等次已经审定：合格")));

        past.close(assessment)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("seal", notNullValue());
        below.get("/standings/me?year=" + past.year)
                .then()
                .body("phase", equalTo("CLOSED"))
                .body("total", equalTo(85))
                .body("resultId", equalTo(result));
        refused(
                town.communityStaff.post("/results/" + result + "/opinion", past.opinion("QUALIFIED")),
                409,
                "state-conflict");
    }

    @Test
    void aYearThatAStreetClosedIsClosedForTheUnitsThatReportInThere() {
        Map<String, String> unit = Map.of("type", "ORGANIZATION", "id", town.unit);
        past.reward(unit, 85);
        String assessment = past.run("ORGANIZATION", town.street);
        past.show(assessment);
        past.results(assessment)
                .values()
                .forEach(result -> past.decide(result, "STANDARD_MET").then().statusCode(200));
        past.close(assessment).then().statusCode(200).body("status", equalTo("CLOSED"));
        refused(past.approveReward(unit, 5), 409, "period-closed");
        town.unitOfficer
                .get("/standings/ORGANIZATION/" + town.unit + "?year=" + past.year)
                .then()
                .body("phase", equalTo("CLOSED"));
        past.approveReward(holder(met), 5).then().statusCode(200);
    }

    @Test
    void aYearThatAMemberWasJudgedInStaysClosedInAnotherBranch() {
        Person moving = town.stranger();
        reward(moving, 85).then().statusCode(200);
        String assessment = past.run("MEMBER", town.street);
        past.show(assessment);
        String result = past.results(assessment).get(moving.memberId());
        String member = "/members/" + moving.memberId();
        String branch = town.districtAdmin.get(member).path("branchId");
        town.account("支部书记", "BRANCH_SECRETARY", branch, null)
                .post("/results/" + result + "/opinion", past.opinion("QUALIFIED"))
                .then()
                .statusCode(200);
        town.streetStaff
                .post(
                        "/results/" + result + "/approval",
                        Map.of("grade", "QUALIFIED", "basis", "街道党工委会议", "reason", "会议研究决定"))
                .then()
                .statusCode(200);
        past.close(assessment).then().statusCode(200);
        town.districtAdmin
                .patch(member, town.districtAdmin.get(member).header("ETag"), Map.of("branchId", town.branch))
                .then()
                .statusCode(200);
        refused(reward(moving, 5), 409, "period-closed");
        past.approveReward(holder(met), 5).then().statusCode(200);
    }
}
