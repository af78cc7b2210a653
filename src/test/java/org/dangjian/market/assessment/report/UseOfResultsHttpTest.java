package org.dangjian.market.assessment.report;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Undoing;
import org.junit.jupiter.api.Test;

/** What a closed year decided is used: lists by purpose for people to look into, and medals that were handed over. */
@QuarkusTest
class UseOfResultsHttpTest extends UsedYear {

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
        secretary
                .get("/reports")
                .then()
                .statusCode(200)
                .body("name", hasItems("member-registration", "member-medals", "annual-scores"))
                .body("name", not(hasItem("member-cadre-reference")))
                .body("name", not(hasItem("shelf-ledger")));
        town.communityStaff
                .get("/reports")
                .then()
                .body("name", hasItems("organization-honours", "member-registration", "shelf-ledger"))
                .body("name", not(hasItem("superior-notice")));
        town.auditor.get("/reports").then().body("name", hasItems("superior-notice", "member-delegate-reference"));
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
        refused(list(town.streetStaff, "member-medals", town.street + "&format=csv"), 400, "validation-failed");
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

    private String registered(Person member) {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }
}
