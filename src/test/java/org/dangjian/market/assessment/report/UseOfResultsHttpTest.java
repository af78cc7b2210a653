package org.dangjian.market.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a closed year decided is used: lists by purpose for people to look into, and medals that were handed over. */
@QuarkusTest
class UseOfResultsHttpTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"领奖\")";

    private Town town;
    private PastYear past;

    @BeforeEach
    void aYearIsOver() {
        town = new Town();
        past = new PastYear(town, 2);
    }

    @Test
    void aListHoldsWhatAClosedYearApprovedInTheOrderOfNamesAndFollowsACorrection() {
        Person excellent = town.member();
        Person qualified = town.member();
        Person putOff = town.member();
        past.reward(holder(excellent), 90);
        past.reward(holder(qualified), 120);
        past.reward(holder(putOff), 65);
        deduct(qualified);
        String first = past.run("MEMBER");
        past.show(first);
        Map<String, String> results = past.results(first);
        past.decide(results.get(excellent.memberId()), "EXCELLENT");
        past.decide(results.get(qualified.memberId()), "QUALIFIED");
        past.decide(results.get(putOff.memberId()), "BASICALLY_QUALIFIED");
        refused(list(town.streetStaff, "member-delegate-reference", town.street), 409, "year-not-closed")
                .body("detail", containsString(past.year + " 年度评定尚未结账"));

        String seal = past.close(first).then().statusCode(200).extract().path("seal");
        list(town.streetStaff, "member-delegate-reference", town.street)
                .then()
                .statusCode(200)
                .body("title", containsString("两代表一委员"))
                .body("note", containsString("不是表彰、任用或推荐的决定"))
                .body("items.holder.id", contains(excellent.memberId(), qualified.memberId()))
                .body("items.holder.name", contains(registered(excellent), registered(qualified)))
                .body("items.total", contains(90, 110))
                .body("items.grade", contains("EXCELLENT", "QUALIFIED"))
                .body("items.deduction", contains(false, true))
                .body("items.seal", everyItem(equalTo(seal)))
                .body("items.approvedIn", everyItem(equalTo("试验街道")))
                .body("items.approvalBasis", everyItem(equalTo("街道党工委会议")))
                .body("items[0].basis", containsString("《城市区域化党建调研报告》二(三)"))
                .body("items[0].basis", containsString("审定为“优秀”"))
                .body("next", nullValue());
        String cursor = list(town.auditor, "member-cadre-reference", town.district + "&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        list(town.auditor, "member-cadre-reference", town.district + "&limit=2&cursor=" + cursor)
                .then()
                .body("items.holder.id", contains(putOff.memberId()))
                .body("next", nullValue());
        town.auditor
                .get("/audit/events?subjectType=report&subjectId=" + town.street)
                .then()
                .body("items[0].action", equalTo("report.exported"))
                .body("items[0].details.name", equalTo("member-delegate-reference"))
                .body("items[0].details.format", equalTo("json"))
                .body("items[0].details.rows", equalTo(2));

        Person secretary = secretary();
        whoMayHaveWhich(excellent, secretary);
        correct(first, putOff, secretary);
        list(town.streetStaff, "member-delegate-reference", town.street)
                .then()
                .body("items.holder.id", contains(excellent.memberId(), qualified.memberId(), putOff.memberId()))
                .body("items.total", contains(90, 110, 85));
    }

    private void deduct(Person member) {
        String adjustment = created(town.communityStaff.post(
                "/adjustments",
                Map.of(
                        "holder",
                        holder(member),
                        "kind",
                        "DEDUCTION",
                        "points",
                        10,
                        "basis",
                        "通报批评",
                        "occurredOn",
                        past.year + "-06-02")));
        town.districtAdmin
                .post("/adjustments/" + adjustment + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }

    private void whoMayHaveWhich(Person member, Person secretary) {
        secretary.get("/reports").then().statusCode(200).body("name", contains("member-registration", "member-medals"));
        town.communityStaff
                .get("/reports")
                .then()
                .body("name", contains("organization-honours", "member-registration", "member-medals"))
                .body("[0].grades", contains("达标"));
        town.auditor.get("/reports").then().body("", hasSize(6));
        refused(member.get("/reports"), 403, "forbidden");
        list(secretary, "member-registration", town.branch).then().body("items", hasSize(2));
        list(secretary, "member-registration", town.branch)
                .then()
                .body("items.registeredOn", everyItem(equalTo(today().toString())))
                .body("items.againstSuggestion", everyItem(equalTo(false)));
        refused(list(secretary, "member-cadre-reference", town.branch), 403, "forbidden");
        refused(list(secretary, "member-registration", town.community), 404, "not-found");
        refused(list(town.streetStaff, "member-registration", town.district), 404, "not-found");
        refused(list(town.streetStaff, "member-ranking", town.street), 404, "not-found");
        refused(list(town.streetStaff, "member-medals", town.street + "&format=pdf"), 400, "validation-failed");
    }

    /** The branch's secretary, a member who reports in to the community. */
    private Person secretary() {
        String member = town.memberId("PUBLIC_INSTITUTION", "FULL");
        town.reportIn("/members/" + member, town.community);
        return town.account("书记", "BRANCH_SECRETARY", town.branch, member);
    }

    /** The year is opened again, one more reward comes to light, everything is decided anew. */
    private void correct(String first, Person member, Person newcomer) {
        Undoing.of(town.secondDistrictAdmin, town.districtAdmin, "/assessments/" + first + "/reopen", "补记一次表彰")
                .then()
                .statusCode(200);
        refused(list(town.streetStaff, "member-delegate-reference", town.street), 409, "year-not-closed");
        past.reward(holder(member), 20);
        String second = rerun(town.districtAdmin, first, town.district);
        past.show(second);
        past.results(second)
                .forEach((holder, result) -> past.decide(
                                result, holder.equals(newcomer.memberId()) ? "NOT_GRADED" : "QUALIFIED")
                        .then()
                        .statusCode(200));
        past.close(second).then().statusCode(200);
    }

    private String rerun(Person by, String run, String organization) {
        String scheme =
                town.districtAdmin.get("/assessments/" + run).then().extract().path("schemeId");
        Response started =
                by.post("/assessments", Map.of("year", past.year, "schemeId", scheme, "organizationId", organization));
        return Jobs.toTheEnd(by, started).path("id");
    }

    @Test
    void unitsThatMetTheStandardAreListedForHonoursAndTheirSuperiorIsToldOfAll() throws IOException {
        String committeeCode = town.code + "-X";
        String committee =
                town.organization(town.districtAdmin, committeeCode, "试验卫生系统党委", "SYSTEM_COMMITTEE", town.code);
        String clinic =
                town.organization(town.districtAdmin, town.code + "-V", FORMULA, "STATIONED_UNIT", committeeCode);
        town.reportIn("/organizations/" + clinic, town.community);
        Person superior = town.account("系统党委干部", "DISTRICT_ADMIN", committee, null);
        past.reward(Map.of("type", "ORGANIZATION", "id", town.unit), 85);
        past.reward(Map.of("type", "ORGANIZATION", "id", clinic), 60);
        String rehearsal = past.run("ORGANIZATION");
        String run = rerun(town.streetStaff, rehearsal, town.street);
        past.show(run);
        Map<String, String> results = past.results(run);
        assertThat(results).containsKeys(town.unit, clinic);
        results.forEach(
                (unit, result) -> past.decide(result, unit.equals(town.unit) ? "STANDARD_MET" : "STANDARD_NOT_MET")
                        .then()
                        .statusCode(200));
        refused(list(superior, "superior-notice", committee), 409, "year-not-closed");
        past.close(run).then().statusCode(200);

        list(town.communityStaff, "organization-honours", town.community)
                .then()
                .statusCode(200)
                .body("items.holder.id", contains(town.unit))
                .body("items[0].gradeTitle", equalTo("达标"))
                .body("items[0].judgedIn", equalTo("试验街道"));
        superior.get("/notices").then().body("items.text", hasItem(containsString("“抄送单位上级主管”")));
        list(superior, "superior-notice", committee)
                .then()
                .statusCode(200)
                .body("items.holder.id", contains(clinic))
                .body("items[0].holder.name", equalTo(FORMULA))
                .body("items[0].superior", equalTo("试验卫生系统党委"))
                .body("basis", not(containsString("《")))
                .body("items[0].grade", equalTo("STANDARD_NOT_MET"));
        list(town.districtAdmin, "superior-notice", town.district)
                .then()
                .body("items.holder.id", hasItem(town.unit))
                .body("items.holder.id", hasItem(clinic));
        refused(list(superior, "superior-notice", town.street), 404, "not-found");
        refused(list(town.streetStaff, "superior-notice", town.street), 403, "forbidden");

        Response workbook = list(superior, "superior-notice", committee + "&format=xlsx");
        workbook.then()
                .statusCode(200)
                .contentType(ResultListResource.WORKBOOK)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("filename=\"superior-notice-" + past.year + ".xlsx\""))
                .header("Content-Disposition", containsString("filename*=UTF-8''%E6%8A%84%E9%80%81"));
        List<List<String>> rows = cells(workbook.asByteArray());
        assertThat(rows.getFirst()).first().isEqualTo("抄送单位上级主管");
        assertThat(rows.get(1)).first().isEqualTo("年度：" + past.year + "；范围：试验卫生系统党委");
        assertThat(rows.get(2).getFirst()).contains(today().toString()).endsWith("导出人：系统党委干部");
        assertThat(rows.get(7)).contains("'" + FORMULA, "未达标", "试验街道");
        town.auditor
                .get("/audit/events?subjectType=report&limit=1&subjectId=" + committee)
                .then()
                .body("items[0].action", equalTo("report.exported"))
                .body("items[0].details.format", equalTo("xlsx"))
                .body("items[0].details.rows", equalTo(1));
    }

    @Test
    void aMedalIsHandedOverOnceByAnotherPersonAndAMistakeIsUndoneOnRecord() {
        Person qualified = town.member();
        Person putOff = town.member();
        Person secretary = secretary();
        past.reward(holder(qualified), 90);
        past.reward(holder(secretary), 90);
        String run = past.run("MEMBER");
        past.show(run);
        Map<String, String> results = past.results(run);
        past.decide(results.get(qualified.memberId()), "QUALIFIED");
        past.decide(results.get(putOff.memberId()), "BASICALLY_QUALIFIED");
        past.decide(results.get(secretary.memberId()), "QUALIFIED");
        String result = "/results/" + results.get(qualified.memberId());
        Map<String, String> today = Map.of("handedOn", today().toString(), "place", "“七一”表彰大会");
        refused(secretary.post(result + "/medal", today), 409, "year-not-closed");
        past.close(run).then().statusCode(200);

        refused(qualified.post(result + "/medal", today), 403, "forbidden");
        refused(
                secretary.post("/results/" + results.get(secretary.memberId()) + "/medal", today),
                403,
                "second-person-required");
        refused(secretary.post("/results/" + results.get(putOff.memberId()) + "/medal", today), 409, "medal-not-due");
        for (String day : List.of(today().plusDays(1).toString(), past.january(21))) {
            refused(secretary.post(result + "/medal", Map.of("handedOn", day)), 400, "validation-failed")
                    .body("errors.field", contains("handedOn"));
        }
        refused(secretary.post(result + "/medal/reversal", Map.of("reason", "误登")), 409, "state-conflict");
        secretary
                .post(result + "/medal", today)
                .then()
                .statusCode(200)
                .body("medal.handedOn", equalTo(today().toString()));
        refused(town.communityStaff.post(result + "/medal", today), 409, "medal-recorded");
        qualified.get(result).then().body("medal.place", equalTo("“七一”表彰大会"));
        qualified.get("/notices").then().body("items.text", hasItem(containsString("纪念章已登记发放")));
        list(secretary, "member-medals", town.branch)
                .then()
                .body("items.holder.id", containsInAnyOrder(qualified.memberId(), secretary.memberId()))
                .body(medalOf(qualified.memberId()), notNullValue())
                .body(medalOf(secretary.memberId()), nullValue());

        refused(secretary.post(result + "/medal/reversal", Map.of("reason", " ")), 400, "validation-failed");
        town.communityStaff
                .post(result + "/medal/reversal", Map.of("reason", "登记错了人"))
                .then()
                .statusCode(200)
                .body("medal", nullValue());
        refused(town.communityStaff.post(result + "/medal/reversal", Map.of("reason", "重复")), 409, "state-conflict");
        secretary.post(result + "/medal", today).then().statusCode(200);
        town.auditor
                .get("/audit/events?subjectType=medal")
                .then()
                .body("items.action", contains("medal.handed-over", "medal.undone", "medal.handed-over"));
    }

    private static String medalOf(String member) {
        return "items.find { it.holder.id == '" + member + "' }.medal";
    }

    private Response list(Person by, String name, String organizationAndMore) {
        return by.get("/reports/" + name + "?year=" + past.year + "&organizationId=" + organizationAndMore);
    }

    private String registered(Person member) {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }

    private static List<List<String>> cells(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .map(UseOfResultsHttpTest::texts)
                    .toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }
}
