package org.dangjian.market.governance.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit and a community agree: one drafts, the other confirms; lines are done, checked, rated, amended by both. */
@QuarkusTest
class AgreementHttpTest {

    private static final Map<String, Object> SIGNED = Map.of("signedOn", today().toString(), "signers", "甲方代表、乙方代表");

    private Town town;

    @BeforeEach
    void town() {
        town = new Town();
    }

    @Test
    void oneSideDraftsAndTheOtherConfirms() {
        String id = created(town.unitOfficer.post("/agreements", draft(terms())));
        town.communityStaff.get("/notices").then().body("items.text", hasItem(containsString("请查看后确认")));
        refused(town.unitOfficer.post("/agreements/" + id + "/confirm", SIGNED), 403, "second-person-required");
        town.communityStaff
                .post("/agreements/" + id + "/confirm", SIGNED)
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"))
                .body("signers", equalTo("甲方代表、乙方代表"))
                .body("lines.kind", contains("NEED", "RESOURCE", "PROJECT"));
        refused(town.communityStaff.post("/agreements", draft(terms())), 409, "agreement-exists");
        Town other = new Town();
        refused(other.districtAdmin.get("/agreements/" + id), 404, "not-found");
        refused(other.unitOfficer.post("/agreements/" + id + "/confirm", SIGNED), 404, "not-found");
        other.districtAdmin.get("/agreements").then().body("items", empty());
    }

    @Test
    void whoChangesADraftMakesItTheirsSoTheOtherSideConfirms() {
        String id = created(town.communityStaff.post("/agreements", draft(terms())));
        town.unitOfficer
                .put("/agreements/" + id, "*", terms("义诊改为每月两次"))
                .then()
                .statusCode(200)
                .body("draftedSide", equalTo("UNIT"))
                .body("lines.title", contains("义诊改为每月两次"));
        refused(town.unitOfficer.post("/agreements/" + id + "/confirm", SIGNED), 403, "second-person-required");
        refused(town.communityStaff.post("/agreements/" + id + "/withdraw", Map.of("reason", "x")), 403, "forbidden");
        town.communityStaff
                .post("/agreements/" + id + "/confirm", SIGNED)
                .then()
                .statusCode(200);
        refused(town.unitOfficer.put("/agreements/" + id, "*", terms()), 409, "state-conflict");
    }

    @Test
    void aLineIsDoneOnceCheckedOncePerHalfYearAndBehindWhenTheCheckSaysSo() {
        String id = inForce();
        List<String> lines = town.communityStaff.get("/agreements/" + id).path("lines.id");
        String at = "/agreements/" + id + "/lines/";
        int half = today().getMonthValue() <= 6 ? 1 : 2;
        Map<String, Object> behind =
                Map.of("year", today().getYear(), "half", half, "outcome", "BEHIND", "remark", "尚未开始");
        refused(town.unitOfficer.post(at + lines.get(0) + "/checks", behind), 403, "forbidden");
        assertThat(town.communityStaff
                        .post(at + lines.get(0) + "/checks", behind)
                        .statusCode())
                .isEqualTo(201);
        refused(town.communityStaff.post(at + lines.get(0) + "/checks", behind), 409, "already-exists");
        town.communityStaff.get("/agreements?behind=true").then().body("items.id", contains(id));
        town.districtAdmin
                .get("/agreement-figures?organizationId=" + town.district)
                .then()
                .body("inForce", equalTo(1))
                .body("lines", equalTo(3))
                .body("behind", equalTo(1))
                .body("done", equalTo(0));
        Map<String, Object> done = Map.of("doneOn", today().toString(), "text", "义诊两次，服务60人");
        town.unitOfficer
                .post(at + lines.get(0) + "/done", done)
                .then()
                .statusCode(200)
                .body("lines[0].doneOn", equalTo(today().toString()))
                .body("lines[0].behind", equalTo(false));
        refused(town.communityStaff.post(at + lines.get(0) + "/done", done), 409, "state-conflict");
        town.communityStaff.get("/agreements?behind=true").then().body("items", empty());
        refused(
                town.communityStaff.post(
                        at + lines.get(1) + "/checks",
                        Map.of("year", today().getYear() + 1, "half", 1, "outcome", "DONE")),
                400,
                "validation-failed");
    }

    @Test
    void whatBothAmendReplacesItAndWhatWasDoneStaysDone() {
        String id = inForce();
        String line = town.communityStaff.get("/agreements/" + id).path("lines[1].id");
        town.unitOfficer
                .post(
                        "/agreements/" + id + "/lines/" + line + "/done",
                        Map.of("doneOn", today().toString(), "text", "已开放"))
                .then()
                .statusCode(200);
        List<Response> both = Together.call(
                3, n -> town.unitOfficer.post("/agreements/" + id + "/amendments", terms("车位周末开放", "新增一条")));
        assertThat(both.stream().map(Response::statusCode)).containsOnlyOnce(201);
        String amended = both.stream()
                .filter(one -> one.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("id");
        town.communityStaff
                .post("/agreements/" + amended + "/confirm", SIGNED)
                .then()
                .statusCode(200)
                .body("previousId", equalTo(id))
                .body("lines.title", contains("车位周末开放", "新增一条"))
                .body("lines[0].doneText", equalTo("已开放"));
        town.communityStaff.get("/agreements/" + id).then().body("status", equalTo("REPLACED"));
        town.communityStaff
                .post("/agreements/" + amended + "/end", Map.of("reason", "单位搬迁"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"));
        created(town.unitOfficer.post("/agreements", draft(terms())));
    }

    @Test
    void thoseWhoLiveThereRateAYearOnce() {
        String id = inForce();
        Person resident = town.resident();
        Map<String, Object> five = Map.of("year", today().getYear(), "stars", 5, "comment", "很方便");
        resident.get("/near-agreements").then().body("items.id", contains(id)).body("items[0].rated", equalTo(false));
        assertThat(resident.post("/agreements/" + id + "/ratings", five).statusCode())
                .isEqualTo(204);
        resident.get("/near-agreements")
                .then()
                .body("items[0].rated", equalTo(true))
                .body("items[0].lines.title", contains("每月义诊一次", "车位周末开放", "小区凉亭修缮"));
        new Town().resident().get("/near-agreements").then().body("items", empty());
        refused(resident.post("/agreements/" + id + "/ratings", five), 409, "already-exists");
        assertThat(town.member()
                        .post("/agreements/" + id + "/ratings", Map.of("year", today().getYear(), "stars", 4))
                        .statusCode())
                .isEqualTo(204);
        refused(new Town().resident().post("/agreements/" + id + "/ratings", five), 404, "not-found");
        refused(
                town.communityStaff.post(
                        "/agreements/" + id + "/ratings", Map.of("year", today().getYear() - 5, "stars", 3)),
                400,
                "validation-failed");
        town.unitOfficer
                .get("/agreements/" + id)
                .then()
                .body("rated[0].count", equalTo(2))
                .body("rated[0].average", equalTo(4.5f));
    }

    @Test
    void theSigningCountsAsTheUnitsMandatoryItemOnce() {
        String id = inForce();
        String item = town.mandatory("ORGANIZATION", 1);
        town.communityStaff
                .post("/agreements/" + id + "/attendance", Map.of("itemId", item))
                .then()
                .statusCode(201)
                .body("items.status", contains("VERIFIED"));
        refused(
                town.communityStaff.post("/agreements/" + id + "/attendance", Map.of("itemId", item)),
                409,
                "completion-duplicate");
        town.unitOfficer.get("/points/ORGANIZATION/" + town.unit).then().body("score.total", equalTo(10));
    }

    @Test
    void onlyUnitsThatReportInAgreeAndOnlyOnItemsOfTheirShelf() {
        String elsewhere =
                town.organization(town.districtAdmin, town.code + "-V", "未报到单位", "STATIONED_UNIT", town.code);
        Map<String, Object> request = new HashMap<>(draft(terms()));
        request.put("unitId", elsewhere);
        refused(town.communityStaff.post("/agreements", request), 400, "validation-failed");
        Map<String, Object> terms = new HashMap<>(terms());
        terms.put("lines", List.of(Map.of("kind", "PROJECT", "title", "x", "itemId", new Town().item(5, 1))));
        town.communityStaff
                .post("/agreements", draft(terms))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("terms.lines[0].itemId"));
        terms.put("to", today().minusYears(1).toString());
        terms.put("lines", List.of(Map.of("kind", "PROJECT", "title", "x")));
        town.communityStaff
                .post("/agreements", draft(terms))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("terms.to"));
    }

    private String inForce() {
        String id = created(town.unitOfficer.post("/agreements", draft(terms())));
        town.communityStaff
                .post("/agreements/" + id + "/confirm", SIGNED)
                .then()
                .statusCode(200);
        return id;
    }

    private Map<String, Object> draft(Map<String, Object> terms) {
        return Map.of("unitId", town.unit, "organizationId", town.community, "terms", terms);
    }

    private static Map<String, Object> terms() {
        List<Map<String, Object>> lines = List.of(
                Map.of("kind", "NEED", "title", "每月义诊一次"),
                Map.of("kind", "RESOURCE", "title", "车位周末开放"),
                Map.of("kind", "PROJECT", "title", "小区凉亭修缮", "due", today().toString()));
        return terms(lines);
    }

    private static Map<String, Object> terms(String... titles) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String title : titles) {
            lines.add(Map.of("kind", "RESOURCE", "title", title));
        }
        return terms(lines);
    }

    private static Map<String, Object> terms(List<Map<String, Object>> lines) {
        LocalDate first = LocalDate.of(today().getYear(), 1, 1);
        return Map.of(
                "from", first.toString(), "to", first.plusYears(1).minusDays(1).toString(), "lines", lines);
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
