package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.closing.AssessmentSeal;
import org.dangjian.market.testsupport.Databases;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What a closed year was judged by is sealed: whatever is changed later, by whomever, shows. */
@QuarkusTest
class SealHttpTest {

    @Inject
    AssessmentSeal seal;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private Town town;
    private PastYear past;

    @Test
    void whatWasDecidedIsSealedAndALaterChangeShows() throws SQLException {
        town = new Town();
        past = new PastYear(town, 2);
        Person met = town.member();
        Person below = town.member();
        past.reward(holder(met), 90);
        past.reward(holder(below), 65);
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        past.show(assessment);
        decideTogether(assessment, List.copyOf(results.values()));
        String hash = past.close(assessment).then().statusCode(200).extract().path("seal");
        town.auditor
                .get("/audit/events?subjectType=assessment&subjectId=" + assessment)
                .then()
                .body("items[0].action", equalTo("assessment.closed"))
                .body("items[0].details.seal", equalTo(hash));
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
        Undoing.of(town.secondDistrictAdmin, town.districtAdmin, "/assessments/" + assessment + "/reopen", "补记一次服务")
                .then()
                .statusCode(200)
                .body("seal", nullValue())
                .body("blocked", empty());
        assertThat(problems(assessment)).isEmpty();
        past.close(assessment).then().statusCode(200).body("seal", equalTo(hash));
        Undoing.of(town.secondDistrictAdmin, town.districtAdmin, "/assessments/" + assessment + "/reopen", "补记一次服务")
                .then()
                .statusCode(200);
        past.reward(holder(met), 5);
        refused(past.close(assessment), 409, "assessment-blocked").body("detail", containsString("积分有变动"));
    }

    /** One meeting says its opinion on all, and one decides on them: all or none. */
    private void decideTogether(String assessment, List<String> results) {
        Map<String, Object> opinions = new HashMap<>(past.opinion("QUALIFIED"));
        opinions.remove("agreed");
        opinions.remove("grade");
        String path = "/assessments/" + assessment;
        opinions.put(
                "results", said(List.of(results.getFirst(), UUID.randomUUID().toString())));
        refused(town.communityStaff.post(path + "/opinions", opinions), 400, "validation-failed");
        opinions.put("results", said(results));
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
                results.stream()
                        .map(id -> Map.of("resultId", id, "grade", "QUALIFIED", "reason", "会议研究决定"))
                        .toList());
        town.streetStaff
                .post(path + "/approvals", approvals)
                .then()
                .statusCode(200)
                .body("items.approval.grade", everyItem(equalTo("QUALIFIED")));
    }

    private static List<Map<String, Object>> said(List<String> results) {
        return results.stream()
                .map(id -> Map.<String, Object>of("resultId", id, "grade", "QUALIFIED", "agreed", 8))
                .toList();
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
                return seal.run(() -> {}).stream()
                        .filter(problem -> problem.contains(assessment))
                        .toList();
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

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }
}
