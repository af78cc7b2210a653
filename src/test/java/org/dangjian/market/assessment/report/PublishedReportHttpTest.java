package org.dangjian.market.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.people.organization.NameOrder;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** 公示名单: as it was published, in the order of strokes, with whom to turn to. */
@QuarkusTest
class PublishedReportHttpTest extends UsedYear {

    @Test
    void aPublishedListStaysAsItWasInTheOrderOfStrokesAndSaysWhomToTurnTo() {
        List<Person> members = List.of(town.member(), town.member(), town.member());
        members.forEach(member -> past.reward(Town.holder(member), 90));
        String run = past.run("MEMBER");
        town.districtAdmin
                .post(
                        "/assessments/" + run + "/publicity",
                        new HashMap<>(Map.of(
                                "from",
                                past.january(5),
                                "to",
                                past.january(16),
                                "receivingOffice",
                                "区委组织部",
                                "supervisionPhone",
                                "0357-2990001")))
                .then()
                .statusCode(200)
                .body("publicity.receivingOffice", equalTo("区委组织部"));
        Response list = list(town.streetStaff, "publicity-list", town.street);
        list.then().statusCode(200).body("lines", hasItem("受理部门：区委组织部　　监督电话：0357-2990001"));
        List<String> names = list.path("items.name");
        assertThat(names).hasSize(3).isSortedAccordingTo(Comparator.comparing(NameOrder::key));

        // What becomes of a name later, and how the result is decided, changes nothing of what was published.
        String result = past.results(run).get(members.getFirst().memberId());
        past.decide(result, "UNQUALIFIED");
        assertThat(list(town.streetStaff, "publicity-list", town.street).<List<String>>path("items.name"))
                .isEqualTo(names);
        refused(
                town.districtAdmin.post("/assessments/" + run + "/publicity", Map.of("supervisionPhone", "请到办公室")),
                400,
                "validation-failed");
    }

    @Test
    void theOpenLinkOfOrganizationsEndsWithThePeriod() {
        past.reward(Map.of("type", "ORGANIZATION", "id", town.unit), 90);
        String shown = past.run("ORGANIZATION");
        String open = town.districtAdmin
                .post(
                        "/assessments/" + shown + "/publicity",
                        Map.of(
                                "from", Town.today().toString(),
                                "to", Town.today().plusDays(30).toString(),
                                "supervisionPhone", "0357-2990001"))
                .then()
                .statusCode(200)
                .extract()
                .path("publicity.openUrl");
        RestAssured.get(open)
                .then()
                .statusCode(200)
                .body("items.name", hasItem("试验医院"))
                .body("supervisionPhone", equalTo("0357-2990001"));

        String over = past.run("ORGANIZATION", town.street);
        Response ended = past.show(over);
        RestAssured.get(ended.<String>path("publicity.openUrl")).then().statusCode(404);
    }
}
