package org.dangjian.market.assessment;

import static org.dangjian.market.assessment.AssessmentClient.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The routes of schemes as an outside client sees them. */
@QuarkusTest
class SchemeHttpTest {

    @Inject
    AssessmentTown town;

    @Inject
    AssessmentClient client;

    private String prefix;
    private int year;
    private UUID memberId;

    @BeforeEach
    void plant() {
        prefix = "SH" + UUID.randomUUID().toString().substring(0, 6);
        town.plant(prefix);
        year = town.lastYear();
        memberId = town.member(prefix + "B", "甲", MemberStage.FULL);
    }

    @Test
    void aSchemeIsDraftedCorrectedAndPublished() {
        String district = client.signIn(prefix, Role.DISTRICT_ADMIN, "D", null);
        Map<String, Object> definition = as(district)
                .get("/api/v1/schemes/" + client.shippedScheme(district, year))
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("definition.bands.code", contains("QUALIFIED", "DEFERRED", "UNQUALIFIED"))
                .body("$", not(hasKey("revision")))
                .extract()
                .path("definition");
        definition.put("code", "town-member-" + prefix);
        var draft = as(district)
                .body(Map.of("definition", definition))
                .post("/api/v1/schemes")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .extract();
        String url = "/api/v1/schemes/" + draft.path("id");
        String tag = as(district).get(url).getHeader("ETag");

        definition.put("title", "本区方案");
        as(district).body(Map.of("definition", definition)).patch(url).then().statusCode(428);
        as(district)
                .header("If-Match", tag)
                .body(Map.of("definition", definition))
                .patch(url)
                .then()
                .statusCode(200)
                .body("title", equalTo("本区方案"))
                .header("ETag", not(equalTo(tag)));
        definition.put("bands", List.of());
        definition.put("title", "\u202e");
        as(district)
                .body(Map.of("definition", definition))
                .post("/api/v1/schemes")
                .then()
                .statusCode(400);
        definition.put("title", 5);
        as(district)
                .body(Map.of("definition", definition))
                .post("/api/v1/schemes")
                .then()
                .statusCode(422)
                .body("code", equalTo("scheme-invalid"))
                .body("errors.field", hasItem("title"));
        as(client.signIn(prefix, Role.STREET_STAFF, "S", null))
                .post(url + "/publish")
                .then()
                .statusCode(403);
        as(district).post(url + "/publish").then().statusCode(200).body("status", equalTo("PUBLISHED"));
        as(district).post(url + "/publish").then().statusCode(409);
        as(client.signIn(prefix, Role.MEMBER, "B", memberId))
                .get("/api/v1/schemes?audience=MEMBER&status=PUBLISHED&count=true&year=" + year)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(draft.<String>path("id")))
                .body("total", equalTo(2));
        as(client.signIn(prefix, Role.RESIDENT, "C", null))
                .get("/api/v1/schemes")
                .then()
                .statusCode(403);
    }
}
