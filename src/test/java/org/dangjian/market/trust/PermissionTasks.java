package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;

/** Tasks of the permission town, dropped, and cards, withdrawn after they went out; and how they are asked for. */
final class PermissionTasks {

    private static final Map<String, Object> WHY = Map.of("reason", "另行安排");
    private static final Map<String, Object> REPORT = Map.of("madeOn", today().toString(), "text", "已开始");

    private PermissionTasks() {}

    static void addTo(PermissionTown place) {
        String branch = place.town.branch;
        String here =
                task(place, place.town.community, Map.of("leadId", place.town.unit, "supportIds", List.of(branch)));
        place.here.put("task", here);
        place.here.put(
                "task",
                task(
                        place,
                        place.town.community,
                        Map.of(
                                "leadId",
                                place.town.unit,
                                "secretaryId",
                                place.member().memberId())),
                Role.MEMBER);
        place.neighbour.put("task", task(place, place.town.street, Map.of("leadId", place.communityBranch)));
        place.here.put("taskList", list(place, place.town.community));
        place.here.put("taskList", list(place, place.town.district), Role.BRANCH_SECRETARY, Role.UNIT_OFFICER);
        place.here.put("card", card(place, place.town.community, place.town.unit));
        for (Map.Entry<Role, String> one : Map.of(
                        Role.BRANCH_SECRETARY, branch,
                        Role.UNIT_OFFICER, place.town.unit,
                        Role.STREET_STAFF, place.town.street,
                        Role.DISTRICT_ADMIN, place.town.district)
                .entrySet()) {
            place.here.put("received", card(place, place.town.community, one.getValue()), one.getKey());
            place.here.put("card", place.here.id("received", one.getKey()), one.getKey());
        }
        place.here.put("received", card(place, place.town.street, place.town.community), Role.COMMUNITY_STAFF);
        String beside = card(place, place.town.street, place.communityBranch);
        place.neighbour.put("card", beside);
        place.neighbour.put("received", beside);
    }

    private static String task(PermissionTown place, String office, Map<String, Object> parties) {
        String task = created(place.town.secondDistrictAdmin.post("/tasks", task(office, parties)));
        place.town
                .secondDistrictAdmin
                .post("/tasks/" + task + "/drop", WHY)
                .then()
                .statusCode(200);
        return task;
    }

    private static Map<String, Object> task(String office, Map<String, Object> parties) {
        Map<String, Object> terms = new HashMap<>(parties);
        terms.put("title", "划分网格");
        return Map.of("organizationId", office, "terms", terms);
    }

    private static String list(PermissionTown place, String office) {
        return created(place.town.secondDistrictAdmin.post("/task-lists", list(office)));
    }

    private static Map<String, String> list(String office) {
        return Map.of("organizationId", office, "title", "重点任务清单", "issuedOn", today().toString());
    }

    private static String card(PermissionTown place, String office, String to) {
        String card = created(place.town.secondDistrictAdmin.post("/supervision-cards", card(office, to)));
        place.town
                .districtAdmin
                .post("/supervision-cards/" + card + "/sign", null)
                .then()
                .statusCode(200);
        place.town
                .districtAdmin
                .post("/supervision-cards/" + card + "/withdraw", WHY)
                .then()
                .statusCode(200);
        return card;
    }

    private static Map<String, String> card(String office, String to) {
        return Map.of(
                "organizationId",
                office,
                "toId",
                to,
                "about",
                "划分网格",
                "reason",
                "至今没有进展",
                "answerBy",
                today().toString());
    }

    static void addTo(Probes probes) {
        probes.list("listTasks", "task", a -> get("/tasks?limit=100"));
        probes.add("openTask", a -> post("/tasks", task(a.id("community"), Map.of("leadId", a.homeId("unit")))));
        probes.add("getTask", a -> get("/tasks/" + a.id("task")));
        probes.add(
                "changeTask",
                a -> stale("PUT", "/tasks/" + a.id("task"), Map.of("title", "改名", "leadId", a.homeId("unit"))));
        probes.add("reportTask", a -> post("/tasks/" + a.id("task") + "/reports", REPORT));
        probes.add("finishTask", a -> post("/tasks/" + a.id("task") + "/finish", REPORT));
        probes.add("reviewTask", a -> post("/tasks/" + a.id("task") + "/review", Map.of("decision", "APPROVE")));
        probes.add("dropTask", a -> post("/tasks/" + a.id("task") + "/drop", WHY));
        probes.add(
                "proposeTaskEvent",
                a -> post("/tasks/" + a.id("task") + "/event", Map.of("ofStars", true, "code", "discipline")));
        probes.add("taskFigures", a -> get("/task-figures?organizationId=" + a.id("organization")));
        probes.list("listTaskLists", "taskList", a -> get("/task-lists?limit=100"));
        probes.add("makeTaskList", a -> post("/task-lists", list(a.id("community"))));
        probes.add(
                "importTasks",
                a -> PeopleProbes.file(
                        "/task-lists/" + a.id("taskList") + "/import?dryRun=true", "任务内容,完成时限,责任单位\n划分网格,尽快,某局\n"));
        probes.add("templateTasks", a -> get("/task-lists/import/template"));
        probes.list("listCards", "card", a -> get("/supervision-cards?limit=100"));
        probes.add("draftCard", a -> post("/supervision-cards", card(a.id("community"), a.homeId("unit"))));
        probes.add("getCard", a -> get("/supervision-cards/" + a.id("card")));
        probes.add(
                "changeCard",
                a -> stale(
                        "PUT",
                        "/supervision-cards/" + a.id("card"),
                        Map.of("about", "改", "reason", "改", "answerBy", today().toString())));
        probes.add("signCard", a -> post("/supervision-cards/" + a.id("card") + "/sign", null));
        probes.add("withdrawCard", a -> post("/supervision-cards/" + a.id("card") + "/withdraw", WHY));
        probes.add("answerCard", a -> post("/supervision-cards/" + a.id("received") + "/answer", Map.of("text", "x")));
        probes.add(
                "reviewCard",
                a -> post("/supervision-cards/" + a.id("card") + "/review", Map.of("decision", "APPROVE")));
    }
}
