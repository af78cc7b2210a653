package org.dangjian.market.governance.task;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office opens tasks, one organization leads, others help, and somebody else of the office finds them done. */
@QuarkusTest
class TaskHttpTest {

    private Town town;

    @BeforeEach
    void town() {
        town = new Town();
    }

    @Test
    void theLeadReportsFinishesAndTheOfficeConfirms() {
        String task = open(Map.of("due", today().plusDays(30).toString(), "supportIds", List.of(town.community)));
        town.unitOfficer.get("/notices").then().body("items.text", hasItem(containsString("请牵头落实")));
        town.communityStaff.get("/notices").then().body("items.text", hasItem(containsString("请配合牵头单位落实")));
        town.unitOfficer
                .post("/tasks/" + task + "/reports", report("已走访两个小区"))
                .then()
                .statusCode(200)
                .body("pace", equalTo("ON_TIME"))
                .body("reports.text", contains("已走访两个小区"));
        town.communityStaff
                .post("/tasks/" + task + "/reports", report("配合开展摸排"))
                .then()
                .statusCode(200);
        town.unitOfficer
                .post("/tasks/" + task + "/finish", report("网格全部划定"))
                .then()
                .statusCode(200)
                .body("status", equalTo("FINISHED"))
                .body("actions", empty());
        town.streetStaff
                .get("/worklist?kind=TASK")
                .then()
                .body("items.id", contains(task))
                .body("items.actions[0]", contains("APPROVE", "RETURN"));
        refused(
                town.streetStaff.post("/tasks/" + task + "/review", Map.of("decision", "RETURN")),
                400,
                "reason-required");
        town.streetStaff
                .post("/tasks/" + task + "/review", Map.of("decision", "RETURN", "reason", "缺少网格图"))
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
        town.unitOfficer.get("/notices").then().body("items.text", hasItem(containsString("缺少网格图")));
        town.unitOfficer
                .post("/tasks/" + task + "/finish", report("已补网格图"))
                .then()
                .statusCode(200);
        town.streetStaff
                .post("/tasks/" + task + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("pace", equalTo("DONE"))
                .body("reports.text", contains("已补网格图", "网格全部划定", "配合开展摸排", "已走访两个小区"));
        refused(town.unitOfficer.post("/tasks/" + task + "/reports", report("还有")), 409, "state-conflict");
        refused(town.streetStaff.post("/tasks/" + task + "/drop", Map.of("reason", "不做了")), 409, "state-conflict");
    }

    @Test
    void whoSaysThatItIsDoneDoesNotConfirmIt() {
        String task = open(Map.of());
        town.streetStaff
                .post("/tasks/" + task + "/finish", report("代报完成"))
                .then()
                .statusCode(200);
        refused(
                town.streetStaff.post("/tasks/" + task + "/review", Map.of("decision", "APPROVE")),
                403,
                "second-person-required");
        town.districtAdmin
                .post("/tasks/" + task + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }

    @Test
    void onlyThoseWithAPartInItSeeATask() {
        String task = open(Map.of());
        Town other = new Town();
        for (Person stranger : List.of(other.districtAdmin, other.unitOfficer, town.member())) {
            refused(stranger.get("/tasks/" + task), 404, "not-found");
            stranger.get("/tasks").then().statusCode(200).body("items.id", not(hasItem(task)));
        }
        refused(town.communityStaff.get("/tasks/" + task), 404, "not-found");
        refused(other.unitOfficer.post("/tasks/" + task + "/reports", report("x")), 404, "not-found");
        town.auditor.get("/tasks/" + task).then().statusCode(200).body("actions", empty());
        refused(town.streetStaff.post("/tasks", request(Map.of("leadId", other.unit))), 400, "validation-failed");
        refused(town.communityStaff.post("/tasks", request(Map.of())), 400, "validation-failed");
        refused(
                town.streetStaff.post("/tasks", request(Map.of("supportIds", List.of(town.unit)))),
                400,
                "validation-failed");
    }

    @Test
    void aSecretaryWhoTookItUpSeesItAndReports() {
        Person secretary = town.member();
        String task = open(Map.of("secretaryId", secretary.memberId()));
        secretary.get("/tasks?secretary=true").then().body("items.id", contains(task));
        secretary
                .post("/tasks/" + task + "/reports", report("召开两次推进会"))
                .then()
                .statusCode(200)
                .body("reports.reportedBy", contains(secretary.name()));
        town.districtAdmin
                .get("/task-figures?organizationId=" + town.district)
                .then()
                .statusCode(200)
                .body("levels.level", contains("STREET"))
                .body("levels[0].tasks", equalTo(1))
                .body("levels[0].projects", equalTo(1))
                .body("levels[0].done", equalTo(0));
    }

    @Test
    void theListOfThoseBehindIsWhatEachTaskSays() {
        String missed = open(Map.of(
                "due",
                today().plusDays(3).toString(),
                "milestones",
                List.of(Map.of("title", "摸排", "due", today().minusDays(1).toString()))));
        String late = open(Map.of("due", today().minusDays(1).toString()));
        String today = open(Map.of("due", today().toString()));
        String lasting = open(Map.of("rhythm", "MONTH"));
        town.streetStaff
                .get("/tasks?pace=BEHIND")
                .then()
                .body("items.id", containsInAnyOrder(missed, late))
                .body("items.pace", contains("BEHIND", "BEHIND"));
        town.streetStaff
                .get("/tasks?pace=ON_TIME")
                .then()
                .body("items.id", containsInAnyOrder(today, lasting))
                .body("items.pace", contains("ON_TIME", "ON_TIME"));
        String step = town.streetStaff.get("/tasks/" + missed).path("milestones[0].id");
        Map<String, Object> reached = new HashMap<>(report("摸排完成"));
        reached.put("reached", List.of(step));
        town.unitOfficer
                .post("/tasks/" + missed + "/reports", reached)
                .then()
                .statusCode(200)
                .body("pace", equalTo("ON_TIME"))
                .body("milestones[0].reachedOn", equalTo(Town.today().toString()));
        town.streetStaff.get("/tasks?pace=BEHIND").then().body("items.id", contains(late));
        refused(town.unitOfficer.post("/tasks/" + late + "/reports", reached), 400, "validation-failed");
    }

    @Test
    void aTaskIsChangedOrDroppedByTheOfficeAlone() {
        String task = open(Map.of());
        Map<String, Object> terms = new HashMap<>(terms());
        terms.put("leadId", town.community);
        refused(town.unitOfficer.put("/tasks/" + task, "*", terms), 403, "forbidden");
        town.streetStaff
                .put("/tasks/" + task, "\"0\"", terms)
                .then()
                .statusCode(200)
                .body("lead.id", equalTo(town.community));
        refused(town.unitOfficer.get("/tasks/" + task), 404, "not-found");
        refused(town.streetStaff.put("/tasks/" + task, "\"0\"", terms), 412, "version-stale");
        town.streetStaff
                .post("/tasks/" + task + "/drop", Map.of("reason", "并入另一项任务"))
                .then()
                .statusCode(200)
                .body("pace", equalTo("DROPPED"))
                .body("paceReason", containsString("并入另一项任务"));
        town.communityStaff.get("/notices").then().body("items.text", hasItem(containsString("不用再落实")));
    }

    @Test
    void aListCountsItsTasksAndBearsItsTitleOnce() {
        Map<String, String> list =
                Map.of("organizationId", town.street, "title", "重点任务清单", "issuedOn", today().toString());
        String id = created(town.streetStaff.post("/task-lists", list));
        refused(town.streetStaff.post("/task-lists", list), 409, "task-list-exists");
        refused(town.communityStaff.post("/task-lists", list), 400, "validation-failed");
        Map<String, Object> body =
                new HashMap<>(request(Map.of("due", today().minusDays(1).toString())));
        body.put("listId", id);
        String task = created(town.streetStaff.post("/tasks", body));
        town.streetStaff.get("/tasks?listId=" + id).then().body("items.id", contains(task));
        town.communityStaff
                .get("/task-lists")
                .then()
                .body("items.id", contains(id))
                .body("items[0].tasks", equalTo(1))
                .body("items[0].behind", equalTo(1));
        new Town().streetStaff.get("/task-lists").then().body("items", empty());
    }

    private String open(Map<String, Object> more) {
        return created(town.streetStaff.post("/tasks", request(more)));
    }

    private Map<String, Object> request(Map<String, Object> more) {
        Map<String, Object> terms = new HashMap<>(terms());
        terms.putAll(more);
        return Map.of("organizationId", town.street, "terms", terms);
    }

    private Map<String, Object> terms() {
        return Map.of("title", "合理划分社区网格", "measures", "摸清底数\n绘制网格图", "leadId", town.unit);
    }

    private static Map<String, Object> report(String text) {
        return Map.of("madeOn", today().toString(), "text", text);
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
