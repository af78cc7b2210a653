package org.dangjian.market.assessment.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Self, mutual and democratic appraisal: ballots are counted and not named, and change no band. */
@QuarkusTest
class AppraisalHttpTest {

    @Inject
    DataSource dataSource;

    private Town town;
    private PastYear past;
    private List<Person> members;
    private Person secretary;
    private String assessment;
    private Map<String, String> results;

    @BeforeEach
    void resultsWereShown() {
        town = new Town();
        past = new PastYear(town, 2);
        members = List.of(town.member(), town.member(), town.member());
        secretary = town.account("书记", "BRANCH_SECRETARY", town.branch, town.memberId("PUBLIC_INSTITUTION", "FULL"));
        past.reward(holder(members.getFirst()), 85);
        assessment = past.run("MEMBER");
        results = past.results(assessment);
    }

    @Test
    void everyoneVotesOnceAndTheCountsStandBesideTheSuggestionWithoutChangingIt() {
        refused(open(), 409, "too-early");
        past.show(assessment);
        String appraisal = created(open());
        refused(open(), 409, "already-exists");
        Person voter = members.getFirst();
        voter.get("/notices").then().body("items.text", hasItem(containsString("测评")));
        voter.get("/appraisals?status=OPEN").then().body("items.id", hasItem(appraisal));
        voter.get("/appraisals/" + appraisal)
                .then()
                .statusCode(200)
                .body("ballot", hasSize(4))
                .body("ballot.resultId", containsInAnyOrder(results.values().toArray()))
                .body("voted", empty());

        String ballots = "/appraisals/" + appraisal + "/ballots";
        refused(voter.post(ballots, ballot("MUTUAL", members, "QUALIFIED")), 400, "validation-failed");
        for (Person member : members) {
            List<Person> others = new ArrayList<>(members);
            others.remove(member);
            member.post(ballots, ballot("MUTUAL", others, "QUALIFIED"))
                    .then()
                    .statusCode(200)
                    .body("voted", hasItem("MUTUAL"));
        }
        refused(voter.post(ballots, ballot("MUTUAL", members.subList(1, 2), "EXCELLENT")), 409, "already-voted");
        secretary
                .post(ballots, ballot("DEMOCRATIC", members, "EXCELLENT"))
                .then()
                .statusCode(200)
                .body("mutualBallots", equalTo(3))
                .body("democraticBallots", equalTo(1));
        refused(town.stranger().post(ballots, ballot("MUTUAL", members, "QUALIFIED")), 404, "not-found");
        refused(voter.post(ballots, ballot("DEMOCRATIC", members, "NOT_GRADED")), 400, "validation-failed");

        String result = results.get(voter.memberId());
        town.streetStaff.get("/results/" + result).then().body("appraisal", nullValue());
        refused(
                town.communityStaff.post("/results/" + result + "/opinion", past.opinion("QUALIFIED")),
                409,
                "too-early");
        secretary
                .post("/appraisals/" + appraisal + "/close", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        refused(voter.post(ballots, ballot("DEMOCRATIC", members, "QUALIFIED")), 409, "state-conflict");
        town.streetStaff
                .get("/results/" + result)
                .then()
                .body("band", equalTo("QUALIFIED"))
                .body("appraisal.find { it.kind == 'MUTUAL' }.ballots", equalTo(3))
                // Two votes are about each of the three: who knows one of them knows the other.
                .body("appraisal.find { it.kind == 'MUTUAL' }.votes", nullValue())
                .body("appraisal.find { it.kind == 'DEMOCRATIC' }.ballots", equalTo(1))
                .body("appraisal.find { it.kind == 'DEMOCRATIC' }.votes", nullValue());
        voter.get("/results/" + result).then().statusCode(200).body("appraisal", nullValue());
    }

    @Test
    void noRowTellsWhatAnyoneVoted() throws SQLException {
        past.show(assessment);
        String appraisal = created(open());
        Person voter = members.getFirst();
        voter.post("/appraisals/" + appraisal + "/ballots", ballot("DEMOCRATIC", members, "UNQUALIFIED"))
                .then()
                .statusCode(200);
        assertThat(count("select count(*) from appraisal_voter where appraisal_id = '" + appraisal + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from idempotency_key where account_id = '" + voter.accountId() + "'"))
                .isZero();
        assertThat(count("select count(*) from audit_event where account_id = '" + voter.accountId()
                        + "' and action = 'appraisal.voted' and details not like '%UNQUALIFIED%'"))
                .isEqualTo(1);
        // Until the count nobody reads what lies in the box, and afterwards it is empty.
        assertThat(count("select count(*) from appraisal_ballot where appraisal_id = '" + appraisal
                        + "' and votes_cipher like '%UNQUALIFIED%'"))
                .isZero();
        assertThat(count(
                        "select coalesce(sum(votes), 0) from appraisal_count where appraisal_id = '" + appraisal + "'"))
                .isZero();
        secretary.post("/appraisals/" + appraisal + "/close", null).then().statusCode(200);
        assertThat(count("select count(*) from appraisal_ballot where appraisal_id = '" + appraisal + "'"))
                .isZero();
        assertThat(count("select sum(votes) from appraisal_count where appraisal_id = '" + appraisal + "'"))
                .isEqualTo(3);
        assertThat(columns("appraisal_voter")).containsExactlyInAnyOrder("appraisal_id", "kind", "member_id");
        assertThat(columns("appraisal_count"))
                .containsExactlyInAnyOrder("result_id", "kind", "grade", "appraisal_id", "votes");
    }

    @Test
    void ballotsOnPaperAreCountedWithTheOthersAndNobodyVotesTwice() {
        past.show(assessment);
        String appraisal = created(open());
        String paper = "/appraisals/" + appraisal + "/paper-ballots";
        String result = results.get(members.getFirst().memberId());
        List<String> voters = List.of(members.get(1).memberId(), members.get(2).memberId());
        Map<String, Object> counted = Map.of("resultId", result, "grade", "EXCELLENT", "votes", 4);
        refused(secretary.post(paper, sheets("DEMOCRATIC", voters, 1, counted)), 400, "validation-failed");
        refused(secretary.post(paper, sheets("MUTUAL", voters, 2, counted)), 400, "validation-failed");
        refused(members.getFirst().post(paper, sheets("DEMOCRATIC", voters, 2, counted)), 403, "forbidden");
        secretary
                .post(paper, sheets("DEMOCRATIC", voters, 2, counted))
                .then()
                .statusCode(200)
                .body("democraticBallots", equalTo(4));
        refused(
                members.get(1)
                        .post("/appraisals/" + appraisal + "/ballots", ballot("DEMOCRATIC", members, "QUALIFIED")),
                409,
                "already-voted");
        town.communityStaff
                .post("/appraisals/" + appraisal + "/close", null)
                .then()
                .statusCode(200);
        town.auditor
                .get("/results/" + result)
                .then()
                .body("appraisal[0].ballots", equalTo(4))
                .body("appraisal[0].votes.EXCELLENT", equalTo(4));
    }

    @Test
    void aMemberSaysWhatTheyThinkOfTheOwnYearBeforeTheBranchDoes() {
        Person member = members.getFirst();
        String result = results.get(member.memberId());
        String path = "/results/" + result + "/self-appraisal";
        Map<String, String> said = Map.of("grade", "QUALIFIED", "summary", "完成全部必选项目");
        refused(member.post(path, said), 409, "too-early");
        past.show(assessment);
        refused(members.get(1).post(path, said), 404, "not-found");
        member.post(path, said)
                .then()
                .statusCode(200)
                .body("selfAppraisal.gradeTitle", equalTo("合格"))
                .body("selfAppraisal.recordedBy", equalTo(member.accountId()));
        refused(member.post(path, said), 409, "result-recorded");
        String other = results.get(members.get(1).memberId());
        secretary
                .post("/results/" + other + "/self-appraisal", said)
                .then()
                .statusCode(200)
                .body("selfAppraisal.recordedBy", equalTo(secretary.accountId()));
        String late = results.get(members.get(2).memberId());
        past.decide(late, "QUALIFIED");
        refused(members.get(2).post("/results/" + late + "/self-appraisal", said), 409, "result-recorded");
        refused(open(), 409, "state-conflict");
    }

    private Response open() {
        return secretary.post("/assessments/" + assessment + "/appraisals", Map.of("organizationId", town.branch));
    }

    private Map<String, Object> ballot(String kind, List<Person> whom, String grade) {
        return Map.of(
                "kind",
                kind,
                "votes",
                whom.stream()
                        .map(person -> Map.of("resultId", results.get(person.memberId()), "grade", grade))
                        .toList());
    }

    private static Map<String, Object> sheets(
            String kind, List<String> voters, int guests, Map<String, Object> counted) {
        return Map.of("kind", kind, "voters", voters, "guests", guests, "counts", List.of(counted));
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private long count(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> columns(String table) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select lower(column_name) from information_schema.columns where lower(table_name) = '"
                                        + table + "'")) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }
}
