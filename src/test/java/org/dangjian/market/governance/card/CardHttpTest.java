package org.dangjian.market.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card presses for what is behind: one person or the service drafts it, another signs, it is answered and closed. */
@QuarkusTest
class CardHttpTest {

    @Inject
    TaskCards morning;

    private Town town;
    private Person colleague;

    @BeforeEach
    void town() {
        town = new Town();
        colleague = town.account("街道干部乙", "STREET_STAFF", town.street, null);
    }

    @Test
    void aCardIsSignedByASecondPersonAnsweredAndClosed() {
        String card = created(town.streetStaff.post("/supervision-cards", card(null)));
        refused(town.unitOfficer.get("/supervision-cards/" + card), 404, "not-found");
        refused(town.streetStaff.post("/supervision-cards/" + card + "/sign", null), 403, "second-person-required");
        refused(town.unitOfficer.post("/supervision-cards/" + card + "/answer", Map.of("text", "x")), 404, "not-found");
        colleague
                .post("/supervision-cards/" + card + "/sign", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("signedBy", equalTo("街道干部乙"));
        town.unitOfficer.get("/worklist?kind=CARD").then().body("items.id", contains(card));
        town.unitOfficer
                .post("/supervision-cards/" + card + "/answer", Map.of("text", "本周内完成整改"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ANSWERED"));
        colleague
                .post("/supervision-cards/" + card + "/review", Map.of("decision", "RETURN", "reason", "请附时间表"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"));
        town.unitOfficer
                .post("/supervision-cards/" + card + "/answer", Map.of("text", "时间表：周五前"))
                .then()
                .statusCode(200);
        town.streetStaff
                .post("/supervision-cards/" + card + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("actions", empty());
        refused(
                colleague.post("/supervision-cards/" + card + "/withdraw", Map.of("reason", "误发")),
                409,
                "state-conflict");
    }

    @Test
    void ofOneTaskOneCardIsOnItsWay() {
        String task = lateTask();
        List<Response> both = Together.call(4, n -> town.streetStaff.post("/supervision-cards", card(task)));
        assertThat(both.stream().map(Response::statusCode)).containsOnlyOnce(201);
        assertThat(both.stream().filter(one -> one.statusCode() == 409).map(one -> (String) one.path("code")))
                .hasSize(3)
                .containsOnly("card-exists");
        String card =
                town.streetStaff.get("/supervision-cards?subjectId=" + task).path("items[0].id");
        town.streetStaff
                .post("/supervision-cards/" + card + "/withdraw", Map.of("reason", "已另行提醒"))
                .then()
                .statusCode(200);
        created(town.streetStaff.post("/supervision-cards", card(task)));
    }

    @Test
    void theServiceDraftsForATaskThatIsBehindAndPeopleSign() {
        String task = lateTask();
        morning.draft();
        town.unitOfficer.get("/notices").then().body("items.text", hasItem(containsString("已逾期 1 天")));
        String card = town.streetStaff
                .get("/supervision-cards?subjectId=" + task)
                .then()
                .body("items.status", contains("DRAFT"))
                .body("items[0].draftedBy", nullValue())
                .body("items[0].reason", containsString("已逾期 1 天"))
                .extract()
                .path("items[0].id");
        town.unitOfficer.get("/supervision-cards").then().body("items", empty());
        town.streetStaff
                .put(
                        "/supervision-cards/" + card,
                        "*",
                        Map.of(
                                "about",
                                "划分网格",
                                "reason",
                                "请尽快完成",
                                "answerBy",
                                today().plusDays(2).toString()))
                .then()
                .statusCode(200)
                .body("draftedBy", equalTo("街道干部"));
        refused(town.streetStaff.post("/supervision-cards/" + card + "/sign", null), 403, "second-person-required");
        colleague.post("/supervision-cards/" + card + "/sign", null).then().statusCode(200);
        new Town().streetStaff.get("/supervision-cards").then().body("items", empty());
    }

    @Test
    void aTaskThatIsBehindIsProposedAsAnEventOfTheSchemeAndNoOther() {
        String onTime = created(town.streetStaff.post("/tasks", task(today().toString())));
        Map<String, Object> event = Map.of("ofStars", false, "code", "no-such-event");
        refused(town.streetStaff.post("/tasks/" + onTime + "/event", event), 409, "state-conflict");
        town.streetStaff
                .post("/tasks/" + lateTask() + "/event", event)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("code"));
        String ofBranch = created(town.streetStaff.post(
                "/tasks",
                Map.of(
                        "organizationId",
                        town.street,
                        "terms",
                        Map.of(
                                "title",
                                "合理划分社区网格",
                                "leadId",
                                town.branch,
                                "due",
                                today().minusDays(1).toString()))));
        town.districtAdmin
                .post("/tasks/" + ofBranch + "/event", Map.of("ofStars", true, "code", "key-work-behind"))
                .then()
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("basis", containsString("已逾期 1 天"));
    }

    private String lateTask() {
        return created(town.streetStaff.post("/tasks", task(today().minusDays(1).toString())));
    }

    private Map<String, Object> task(String due) {
        return Map.of(
                "organizationId", town.street, "terms", Map.of("title", "合理划分社区网格", "leadId", town.unit, "due", due));
    }

    private Map<String, Object> card(String task) {
        Map<String, Object> card = new HashMap<>(Map.of(
                "organizationId",
                town.street,
                "toId",
                town.unit,
                "about",
                "合理划分社区网格",
                "reason",
                "应于月底完成，至今没有进展",
                "answerBy",
                today().plusDays(5).toString()));
        if (task != null) {
            card.put("taskId", task);
        }
        return card;
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
