package org.dangjian.market.assessment;

import static org.dangjian.market.assessment.AssessmentClient.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The routes of the year as an outside client sees them. */
@QuarkusTest
class AssessmentHttpTest {

    @Inject
    AssessmentTown town;

    @Inject
    AssessmentClient client;

    private String prefix;
    private int year;
    private UUID memberId;

    @BeforeEach
    void plant() {
        prefix = "AH" + UUID.randomUUID().toString().substring(0, 6);
        town.plant(prefix);
        year = town.lastYear();
        memberId = town.member(prefix + "B", "甲", MemberStage.FULL);
    }

    @Test
    void aYearGoesFromTheSchemeToTheRunToTheDecision() {
        String district = client.signIn(prefix, Role.DISTRICT_ADMIN, "D", null);
        String schemeId = client.shippedScheme(district, year);

        String resultUrl = as(district)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(start(schemeId))
                .post("/api/v1/assessments")
                .then()
                .statusCode(202)
                .body("kind", equalTo("assessment"))
                .body("resultUrl", startsWith("/api/v1/assessments/"))
                .extract()
                .path("resultUrl");
        awaitRun(district, resultUrl);
        as(district)
                .get(resultUrl)
                .then()
                .statusCode(200)
                .body("status", equalTo("PRELIMINARY"))
                .body("counts.UNQUALIFIED", equalTo(1))
                .body("counts.QUALIFIED", equalTo(0))
                .body("blocked", not(empty()));

        String resultId = as(district)
                .get(resultUrl + "/results?band=UNQUALIFIED&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("next", nullValue())
                .body("items[0].holder.id", equalTo(memberId.toString()))
                .body("items[0].holder.name", equalTo("甲"))
                .body("items[0].suggestion", notNullValue())
                .body("items[0].needsReview", equalTo(false))
                .body("items[0].findings.rule", hasItem("mandatory-count"))
                .extract()
                .path("items[0].id");
        String secretary = client.signIn(prefix, Role.BRANCH_SECRETARY, "B", null);
        Map<String, Object> opinion = Map.of(
                "meeting",
                "党员大会",
                "heldOn",
                year + "-12-20",
                "due",
                9,
                "present",
                8,
                "agreed",
                7,
                "grade",
                "QUALIFIED",
                "minutes",
                "略");
        as(secretary)
                .body(opinion)
                .post("/api/v1/results/" + resultId + "/opinion")
                .then()
                .statusCode(409)
                .body("code", equalTo("too-early"))
                .body("detail", containsString("尚未公示"));
        Shown.before(UUID.fromString(resultUrl.substring(resultUrl.lastIndexOf('/') + 1)));
        as(secretary)
                .body(opinion)
                .post("/api/v1/results/" + resultId + "/opinion")
                .then()
                .statusCode(200)
                .body("opinion.agreed", equalTo(7));
        as(secretary)
                .body(Map.of("grade", "QUALIFIED", "basis", "会议"))
                .post("/api/v1/results/" + resultId + "/approval")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        as(client.signIn(prefix, Role.STREET_STAFF, "S", null))
                .body(Map.of("grade", "QUALIFIED", "basis", "街道党工委会议", "reason", "会议研究决定"))
                .post("/api/v1/results/" + resultId + "/approval")
                .then()
                .statusCode(200)
                .body("approval.grade", equalTo("QUALIFIED"))
                .body("approval.againstSuggestion", equalTo(true))
                .body("approval.reason", equalTo("会议研究决定"))
                .body("warnings", empty());
        as(district)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(resultUrl + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("assessment-blocked"));
    }

    @Test
    void aRunNeedsARequestKeyARoleAndAnOrganizationInReach() {
        String district = client.signIn(prefix, Role.DISTRICT_ADMIN, "D", null);
        String schemeId = client.shippedScheme(district, year);

        as(district)
                .body(start(schemeId))
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        UUID key = UUID.randomUUID();
        String first = as(district)
                .header("Idempotency-Key", key)
                .body(start(schemeId))
                .post("/api/v1/assessments")
                .path("id");
        as(district)
                .header("Idempotency-Key", key)
                .body(start(schemeId))
                .post("/api/v1/assessments")
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        as(client.signIn(prefix, Role.COMMUNITY_STAFF, "C", null))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(start(schemeId))
                .post("/api/v1/assessments")
                .then()
                .statusCode(403);
        as(client.signIn(prefix, Role.STREET_STAFF, "S", null))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(start(schemeId))
                .post("/api/v1/assessments")
                .then()
                .statusCode(404);
        as(district)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(start(UUID.randomUUID().toString()))
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors.field", contains("schemeId"));
    }

    @Test
    void aStandingIsReadByThePersonAndByThoseResponsible() {
        String member = client.signIn(prefix, Role.MEMBER, "B", memberId);
        as(member)
                .get("/api/v1/standings/me")
                .then()
                .statusCode(200)
                .body("holder.type", equalTo("MEMBER"))
                .body("phase", equalTo("IN_PROGRESS"))
                .body("$", hasKey("band"))
                .body("band", nullValue())
                .body("total", equalTo(0))
                .body("distance", equalTo(80))
                .body("schemeId", notNullValue())
                .body("schemeVersion", equalTo(1));
        as(client.signIn(prefix, Role.AUDITOR, "D", null))
                .get("/api/v1/standings/MEMBER/" + memberId + "?year=" + year)
                .then()
                .statusCode(200)
                .body("phase", equalTo("PRELIMINARY"))
                .body("band", equalTo("UNQUALIFIED"));
        as(client.signIn(prefix, Role.UNIT_OFFICER, "U", null))
                .get("/api/v1/standings/MEMBER/" + memberId)
                .then()
                .statusCode(404);
        as(client.signIn(prefix, Role.RESIDENT, "C", null))
                .get("/api/v1/standings/me")
                .then()
                .statusCode(403);
        as(member).get("/api/v1/standings/me?year=1").then().statusCode(400);
        as(member).get("/api/v1/standings/me?year=2002").then().statusCode(404).body("code", equalTo("scheme-missing"));
    }

    private Map<String, Object> start(String schemeId) {
        return Map.of(
                "year",
                year,
                "schemeId",
                schemeId,
                "organizationId",
                town.place(prefix + "D").id());
    }

    private void awaitRun(String token, String url) {
        Poll.until(() -> as(token).get(url), assessment -> !"RUNNING".equals(assessment.path("status")));
    }
}
