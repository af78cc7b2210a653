package org.dangjian.market.assessment.report;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.junit.jupiter.api.Test;

/** The quarter of those who reported in: who has served, and who not yet. */
@QuarkusTest
class QuarterHttpTest extends ReportInTown {

    @Test
    void theQuarterShowsWhoHasServedAndWhoNotYetAsTheStandingDoes() {
        Person serving = town.member();
        Person waiting = town.member();
        String item = town.item(10, null);
        statistics(town.communityStaff)
                .then()
                .body("members.registered", equalTo(2))
                .body("members.served", equalTo(0));
        town.earn(serving, item);
        String undone = town.earn(waiting, town.item(10, null));
        Undoing.of(town.secondDistrictAdmin, town.communityStaff, "/claims/" + undone + "/reversal", "登记有误")
                .then()
                .statusCode(200);

        statistics(town.communityStaff)
                .then()
                .statusCode(200)
                .body("quarter", equalTo((today().getMonthValue() + 2) / 3))
                .body("units.registered", equalTo(1))
                .body("units.notYet", equalTo(1))
                .body("members.registered", equalTo(2))
                .body("members.served", equalTo(1))
                .body("members.notYet", equalTo(1))
                .body("items.code", contains(town.code + "-U"))
                .body("items[0].members.served", equalTo(1));
        town.communityStaff
                .get("/report-ins/members?served=false&organizationId=" + town.community + "&unitId=" + town.unit)
                .then()
                .body("items.memberId", contains(waiting.memberId()))
                .body("items.name", contains(registered(waiting)));
        String quarter = "第" + (today().getMonthValue() + 2) / 3 + "季度";
        serving.get("/standings/me").then().body("missing.rule", not(hasItem("count:quarterly-volunteer")));
        waiting.get("/standings/me")
                .then()
                .body("missing.find { it.rule == 'count:quarterly-volunteer' }.actual", equalTo(quarter + "0次"));
        statistics(town.unitOfficer, town.unit).then().body("members.registered", equalTo(2));

        attendVoluntaryService(waiting);
        waiting.get("/standings/me").then().body("missing.rule", not(hasItem("count:quarterly-volunteer")));
        statistics(town.communityStaff).then().body("members.served", equalTo(2));
        statistics(new Town().communityStaff).then().statusCode(404);
    }

    /** A quarter of what the mandatory item of 志愿服务 asks for in the year: the ledger has nothing of it yet. */
    private void attendVoluntaryService(Person who) {
        String item = created(town.districtAdmin.post(
                "/items",
                Map.of(
                        "kind",
                        "MANDATORY",
                        "audiences",
                        List.of("MEMBER"),
                        "title",
                        "参加志愿服务",
                        "description",
                        "",
                        "category",
                        "VOLUNTEER",
                        "points",
                        10,
                        "times",
                        4,
                        "organizationId",
                        town.district,
                        "year",
                        today().getYear())));
        town.districtAdmin.post("/items/" + item + "/submit", null).then().statusCode(200);
        created(town.communityStaff.post(
                "/items/" + item + "/completions",
                Map.of("servedOn", today().toString(), "summary", "季度志愿服务", "holders", List.of(holder(who)))));
    }

    private Response statistics(Person by) {
        return statistics(by, town.community);
    }

    private static Response statistics(Person by, String organization) {
        return by.get("/report-ins/statistics?organizationId=" + organization);
    }
}
