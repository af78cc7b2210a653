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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dangjian.market.testsupport.Databases;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A year ends in order: results shown inside with time for objections, corrections on record, opinion, approval, and a seal
 * that shows every later change.
 */
@QuarkusTest
class YearEndHttpTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

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
    void whatWasDecidedIsSealedAndALaterChangeShows() throws SQLException {
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        past.show(assessment);
        results.values()
                .forEach(result -> past.decide(result, "QUALIFIED").then().statusCode(200));
        String seal = past.close(assessment).then().statusCode(200).extract().path("seal");
        town.auditor
                .get("/audit/events?subjectType=assessment&subjectId=" + assessment)
                .then()
                .body("items[0].action", equalTo("assessment.closed"))
                .body("items[0].details.seal", equalTo(seal));
        assertThat(problems(assessment)).isEmpty();

        String result = results.get(below.memberId());
        String ofResult = "result_id = '" + result + "'";
        List<Edit> edits = List.of(
                new Edit("assessment_result", "id = '" + result + "'", "total = total + 1"),
                new Edit("assessment_result", "id = '" + result + "'", "findings = '[]'"),
                new Edit("result_opinion", ofResult, "agreed = agreed - 1"),
                new Edit("result_approval", ofResult, "grade = 'EXCELLENT'"),
                new Edit("result_approval", ofResult, null),
                new Edit("assessment", "id = '" + assessment + "'", "seal = '" + "0".repeat(64) + "'"),
                new Edit("assessment", "id = '" + assessment + "'", "status = 'PRELIMINARY', closed_at = null"));
        for (Edit edit : edits) {
            assertThat(problemsDuring(edit, assessment)).as(edit.toString()).hasSize(1);
        }

        refused(
                town.streetStaff.post("/assessments/" + assessment + "/reopen", Map.of("reason", "补记")),
                403,
                "forbidden");
        town.districtAdmin
                .post("/assessments/" + assessment + "/reopen", Map.of("reason", "补记一次服务"))
                .then()
                .statusCode(200)
                .body("seal", nullValue())
                .body("blocked", empty());
        assertThat(problems(assessment)).isEmpty();
        past.close(assessment).then().statusCode(200).body("seal", equalTo(seal));
        town.districtAdmin
                .post("/assessments/" + assessment + "/reopen", Map.of("reason", "补记一次服务"))
                .then()
                .statusCode(200);
        past.reward(holder(met), 5);
        refused(past.close(assessment), 409, "assessment-blocked").body("detail", containsString("积分有变动"));
    }

    @Test
    void oneMeetingSaysItsOpinionOnManyAndOneDecidesOnThemAllOrNone() {
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        past.show(assessment);
        List<String> ids = List.copyOf(results.values());
        Map<String, Object> opinions = new HashMap<>(past.opinion("QUALIFIED"));
        opinions.remove("agreed");
        opinions.remove("grade");
        String path = "/assessments/" + assessment;
        opinions.put("results", said(List.of(ids.getFirst(), UUID.randomUUID().toString())));
        refused(town.communityStaff.post(path + "/opinions", opinions), 400, "validation-failed");
        opinions.put("results", said(ids));
        town.communityStaff
                .post(path + "/opinions", opinions)
                .then()
                .statusCode(200)
                .body("items.opinion.agreed", contains(8, 8));
        refused(town.communityStaff.post(path + "/opinions", opinions), 409, "result-recorded");
        Map<String, Object> approvals = Map.of(
                "basis",
                "街道党工委会议",
                "results",
                ids.stream()
                        .map(id -> Map.of("resultId", id, "grade", "QUALIFIED"))
                        .toList());
        town.streetStaff
                .post(path + "/approvals", approvals)
                .then()
                .statusCode(200)
                .body("items.approval.grade", everyItem(equalTo("QUALIFIED")));
        past.close(assessment).then().statusCode(200);
    }

    private static List<Map<String, Object>> said(List<String> results) {
        return results.stream()
                .map(id -> Map.<String, Object>of("resultId", id, "grade", "QUALIFIED", "agreed", 8))
                .toList();
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
        refused(new Town().member().get(list), 404, "not-found");
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
    void organizationsThatMetTheLineAreShownByAnOpenLink() {
        past.reward(Map.of("type", "ORGANIZATION", "id", town.unit), 85);
        String assessment = past.run("ORGANIZATION");
        String open = town.districtAdmin
                .post("/assessments/" + assessment + "/publicity", Map.of())
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
        String ended = new PastYear(town, 3).run("ORGANIZATION");
        PastYear older = new PastYear(town, 3);
        String link = older.show(ended).path("publicity.openUrl");
        RestAssured.get(link).then().statusCode(404);
    }

    @Test
    void theDaysOfPublicityAreCheckedAndARunningYearIsNotShown() {
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
        town.communityStaff
                .post("/results/" + result + "/opinion", past.opinion("QUALIFIED"))
                .then()
                .statusCode(200)
                .body("warnings", contains(containsString("尚未公示")));
        refused(town.districtAdmin.post(path, Map.of()), 409, "publicity-blocked")
                .body("detail", containsString("已有评定意见"));
        String running = new PastYear(town, 0).run("MEMBER");
        refused(town.districtAdmin.post("/assessments/" + running + "/publicity", Map.of()), 409, "publicity-blocked")
                .body("detail", containsString("尚未结束"));
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

    /** What the verification says about an assessment. */
    private List<String> problems(String assessment) {
        List<String> problems = town.auditor
                .post("/audit/verification", null)
                .then()
                .statusCode(200)
                .extract()
                .path("problems");
        return problems.stream().filter(problem -> problem.contains(assessment)).toList();
    }

    /** What somebody with every right in the database changes; a deletion without {@code change}. */
    private record Edit(String table, String where, String change) {

        String command() {
            return change == null
                    ? "delete from " + table + " where " + where
                    : "update " + table + " set " + change + " where " + where;
        }
    }

    /** The same during an edit, which is taken back. */
    private List<String> problemsDuring(Edit edit, String assessment) throws SQLException {
        boolean h2 = url.startsWith("jdbc:h2:");
        String copy = "copy_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = Databases.superuser(url);
                Statement statement = connection.createStatement()) {
            statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            statement.execute("create table " + copy + " as select * from " + edit.table() + " where " + edit.where());
            try {
                assertThat(statement.executeUpdate(edit.command())).isEqualTo(1);
                return problems(assessment);
            } finally {
                statement.execute("delete from " + edit.table() + " where " + edit.where());
                statement.execute("insert into " + edit.table() + " select * from " + copy);
                statement.execute("drop table " + copy);
                if (h2) {
                    statement.execute("set referential_integrity true");
                }
            }
        }
    }

    private static byte[] picture() throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        }
    }
}
