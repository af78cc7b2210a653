package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year ends in order: results shown inside with time for objections, corrections on record, opinion, approval. */
@QuarkusTest
class YearEndHttpTest {

    private Town town;
    private PastYear past;
    private Person met;
    private Person below;

    @BeforeEach
    void aYearIsOver() {
        town = new Town();
        past = new PastYear(town, 2);
        met = town.member();
        below = town.member();
        past.reward(holder(met), 90);
        past.reward(holder(below), 65);
    }

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
    void resultsAreShownInsideOnlyThoseWhoMetTheLineAndOnlyWithNames() throws IOException {
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        String list = "/assessments/" + assessment + "/publicity";
        met.get(list).then().statusCode(200).body("items", empty());
        refused(met.get("/results/" + results.get(met.memberId())), 404, "not-found");

        town.districtAdmin
                .post(list, Map.of())
                .then()
                .statusCode(200)
                .body("publicity.from", equalTo(today().toString()))
                .body("publicity.workingDays", equalTo(5))
                .body("publicity.status", equalTo("RUNNING"))
                .body("publicity.openUrl", nullValue())
                .body("blocked", hasItem(containsString("公示到")));
        below.get(list)
                .then()
                .statusCode(200)
                .body("items.holder.id", contains(met.memberId()))
                .body("items.holder.name", contains(nameOf(met)))
                .body("items[0].total", nullValue())
                .body("items[0].bandTitle", equalTo("合格"));
        town.auditor.get(list).then().body("items", hasSize(1));
        town.stranger().get(list).then().statusCode(200).body("items", empty());
        refused(town.resident().get(list), 403, "forbidden");

        String own = inbox(below)
                .body("items.text", hasItem(containsString("初步结果")))
                .extract()
                .path("items[0].subjectId");
        assertThat(own).isEqualTo(results.get(below.memberId()));
        inbox(met).body("items.text", everyItem(not(containsString("初步结果"))));
        below.get("/results/" + own).then().statusCode(200).body("total", equalTo(65));
        below.get("/standings/me?year=" + past.year).then().body("resultId", equalTo(own));

        String picture = created(below.upload("/evidence", "photo.png", picture()));
        Map<String, Object> objection = Map.of("reason", "服务记录有误", "evidenceIds", List.of(picture));
        below.post("/results/" + own + "/objections", objection)
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("evidenceIds", contains(picture));
        refused(below.post("/results/" + own + "/objections", Map.of("reason", "再次提出")), 409, "objection-exists");
        town.streetStaff.get("/evidence/" + picture).then().statusCode(200);
        refused(met.get("/evidence/" + picture), 404, "not-found");
        refused(met.post("/results/" + own + "/objections", objection), 404, "not-found");
        String against = created(
                below.post("/results/" + results.get(met.memberId()) + "/objections", Map.of("reason", "一次服务未实际开展")));
        below.get("/objections").then().body("items.id", hasItem(against));
        met.get("/objections").then().body("items", empty());
        town.communityStaff
                .get("/objections?status=OPEN&assessmentId=" + assessment)
                .then()
                .body("items", hasSize(2));
        town.communityStaff.get("/worklist?kind=OBJECTION").then().body("items.id", hasItem(against));
        below.get("/worklist").then().statusCode(403);
        town.communityStaff
                .post("/objections/" + against + "/review", Map.of("decision", "REJECT", "reason", "经核实已开展"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DISMISSED"));
        inbox(below).body("items.text", hasItem(containsString("不成立：经核实已开展")));
        refused(
                town.communityStaff.post(
                        "/results/" + results.get(met.memberId()) + "/opinion", past.opinion("QUALIFIED")),
                409,
                "too-early");
    }

    @Test
    void theDaysAreCheckedARunningYearIsNotShownAndOrganizationsGetAnOpenLink() {
        String assessment = past.run("MEMBER");
        String path = "/assessments/" + assessment + "/publicity";
        refused(
                        town.districtAdmin.post(path, Map.of("from", past.january(5), "to", past.january(7))),
                        400,
                        "validation-failed")
                .body("errors[0].message", containsString("不少于 5 个工作日"));
        refused(
                town.districtAdmin.post(path, Map.of("from", past.year + "-12-01", "to", past.january(9))),
                400,
                "validation-failed");
        refused(town.communityStaff.post(path, Map.of()), 403, "forbidden");
        String result = past.results(assessment).get(met.memberId());
        // Said too early an opinion is refused, so that it does not keep the whole district from showing its results.
        refused(
                        town.communityStaff.post("/results/" + result + "/opinion", past.opinion("QUALIFIED")),
                        409,
                        "too-early")
                .body("detail", containsString("尚未公示"));
        town.districtAdmin.post(path, Map.of()).then().statusCode(200);
        String running = new PastYear(town, 0).run("MEMBER");
        refused(town.districtAdmin.post("/assessments/" + running + "/publicity", Map.of()), 409, "publicity-blocked")
                .body("detail", containsString("尚未结束"));

        past.reward(Map.of("type", "ORGANIZATION", "id", town.unit), 85);
        String open = town.districtAdmin
                .post("/assessments/" + past.run("ORGANIZATION") + "/publicity", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("publicity.openUrl");
        RestAssured.get(open)
                .then()
                .statusCode(200)
                .body("year", equalTo(past.year))
                .body("items.name", contains("试验医院"))
                .body("items[0].bandTitle", equalTo("达标"));
        PastYear older = new PastYear(town, 3);
        String ended = older.show(older.run("ORGANIZATION")).path("publicity.openUrl");
        RestAssured.get(ended).then().statusCode(404);
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

    private Response reward(Person member, int points) {
        return past.approveReward(town.districtAdmin, town.secondDistrictAdmin, holder(member), points);
    }

    private String nameOf(Person member) {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }

    private ValidatableResponse inbox(Person person) {
        return person.get("/notices?limit=100").then().statusCode(200);
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }

    private static byte[] picture() throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        }
    }
}
