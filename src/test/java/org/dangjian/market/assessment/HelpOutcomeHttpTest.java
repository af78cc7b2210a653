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
import java.util.Map;
import org.dangjian.market.testsupport.PastYear;
import org.junit.jupiter.api.Test;

/** What a year of help led to. */
@QuarkusTest
class HelpOutcomeHttpTest extends HelpedTown {

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
}
