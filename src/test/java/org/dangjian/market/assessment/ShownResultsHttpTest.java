package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Results are shown before they are decided on: to whom, for how long, and what of them. */
@QuarkusTest
class ShownResultsHttpTest extends FinishedYear {

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

    private String nameOf(Person member) {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }

    private static byte[] picture() throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        }
    }
}
