package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;

/** Cases of the permission town, each of which has ended; its unit is a department and had an order. */
final class PermissionCases {

    private static final Map<String, String> WHY = Map.of("reason", "核实情况");
    private static final Map<String, String> TEXT = Map.of("text", "已办结");
    private static final Map<String, String> NO = Map.of("decision", "REJECT", "reason", "不同意");

    private final PermissionTown place;
    private final Town town;
    private final String grid;

    private PermissionCases(PermissionTown place) {
        this.place = place;
        this.town = place.town;
        this.grid =
                town.organization(town.districtAdmin, town.code + "-111", "第一网格党支部", "GRID_BRANCH", town.code + "-11");
    }

    static void addTo(PermissionTown place) {
        new PermissionCases(place).make();
    }

    private void make() {
        String version = town.districtAdmin.get("/organizations/" + town.unit).header("ETag");
        ok(town.districtAdmin.patch("/organizations/" + town.unit, version, Map.of("kind", "DEPARTMENT")));
        String matter = created(town.districtAdmin.post("/matters", matter(town.district)));
        place.here.put("matter", matter);
        place.here.put("place", town.community);
        for (Role role : List.of(Role.MEMBER, Role.BRANCH_SECRETARY)) {
            created(town.districtAdmin.post(
                    "/members/" + place.person(role).memberId() + "/posts",
                    Map.of("kind", "GRID_LEADER", "organizationId", grid, "from", today().toString())));
        }
        Person officer = place.person(Role.UNIT_OFFICER);
        String settled = created(officer.post("/cases", words(grid)));
        String order = settled(settled, officer);
        place.here.put("case", settled);
        place.here.put("caseOrder", order);
        for (Role role : List.of(Role.RESIDENT, Role.MEMBER, Role.BRANCH_SECRETARY, Role.GUIDE)) {
            place.here.put("case", withdrawn(place.person(role), grid), role);
        }
        place.neighbour.put("case", withdrawn(place.neighbourMember, town.community));
        String department = created(town.districtAdmin.post(
                "/organizations",
                Map.of(
                        "code",
                        town.code + "-D9",
                        "name",
                        "别的局",
                        "level",
                        "STATIONED_UNIT",
                        "kind",
                        "DEPARTMENT",
                        "parentCode",
                        town.code)));
        String other = created(place.neighbourMember.post("/cases", words(town.community)));
        place.neighbour.put("caseOrder", ordered(other, department));
    }

    private String settled(String id, Person officer) {
        String order = ordered(id, town.unit);
        ok(officer.post("/case-orders/" + order + "/acknowledge", null));
        ok(officer.post("/case-orders/" + order + "/settlement", TEXT));
        ok(town.communityStaff.post("/cases/" + id + "/check", Map.of("decision", "APPROVE")));
        ok(town.streetStaff.post("/cases/" + id + "/rating", Map.of("satisfaction", "SATISFIED")));
        return order;
    }

    private String ordered(String id, String department) {
        ok(town.communityStaff.post("/cases/" + id + "/escalate", Map.of()));
        return ok(town.streetStaff.post("/cases/" + id + "/orders", Map.of("leadId", department)))
                .path("orders[0].id");
    }

    private static String withdrawn(Person by, String where) {
        String id = created(by.post("/cases", words(where)));
        ok(by.post("/cases/" + id + "/withdraw", WHY));
        return id;
    }

    private static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    static Map<String, Object> words(String where) {
        return new HashMap<>(Map.of(
                "title",
                "井盖松动",
                "description",
                "东门外",
                "placeId",
                where,
                "contact",
                Map.of("name", "王秀英", "phone", "13811112222")));
    }

    private static Map<String, Object> matter(String district) {
        return Map.of(
                "districtId", district, "code", "ROAD", "title", "占道经营", "acknowledgeHours", 4, "settleHours", 40);
    }

    static void addTo(Probes probes) {
        probes.add("listMatters", a -> Call.get("/matters?organizationId=" + a.id("organization")));
        probes.add("listDepartments", a -> Call.get("/matters/departments?organizationId=" + a.id("organization")));
        probes.add("addMatter", a -> Call.post("/matters", matter(a.id("district"))));
        probes.add("updateMatter", a -> Call.stale("PATCH", "/matters/" + a.id("matter"), Map.of("title", "改名")));
        probes.add("reportCase", a -> Call.post("/cases", words(a.id("place"))));
        probes.list("listCases", "case", a -> Call.get("/cases?limit=100"));
        probes.add("getCase", a -> Call.get("/cases/" + a.id("case")));
        acts(probes, "revealCaseContact", "case", "/cases/", "/contact", WHY);
        acts(probes, "withdrawCase", "case", "/cases/", "/withdraw", WHY);
        acts(probes, "settleCaseHere", "case", "/cases/", "/settle-here", TEXT);
        acts(probes, "escalateCase", "case", "/cases/", "/escalate", Map.of());
        acts(probes, "sendCaseBack", "case", "/cases/", "/send-back", WHY);
        acts(probes, "dismissCase", "case", "/cases/", "/dismiss", WHY);
        acts(probes, "shelveCase", "case", "/cases/", "/shelve", Map.of("category", "REPAIR"));
        acts(probes, "unshelveCase", "case", "/cases/", "/unshelve", WHY);
        acts(probes, "orderCase", "case", "/cases/", "/orders", Map.of());
        acts(probes, "checkCase", "case", "/cases/", "/check", Map.of("decision", "APPROVE"));
        acts(probes, "rateCase", "case", "/cases/", "/rating", Map.of("satisfaction", "SATISFIED"));
        probes.list("listCaseOrders", "caseOrder", a -> Call.get("/case-orders?limit=100"));
        acts(probes, "acknowledgeCaseOrder", "caseOrder", "/case-orders/", "/acknowledge", null);
        acts(probes, "refuseCaseOrder", "caseOrder", "/case-orders/", "/not-ours", WHY);
        acts(
                probes,
                "extendCaseOrder",
                "caseOrder",
                "/case-orders/",
                "/extension",
                Map.of("hours", 8, "reason", "待勘察"));
        acts(probes, "settleCaseOrder", "caseOrder", "/case-orders/", "/settlement", TEXT);
        acts(probes, "decideCaseOrder", "caseOrder", "/case-orders/", "/decision", NO);
        probes.add("getCaseMonth", a -> Call.get("/case-months?organizationId=" + a.id("organization")));
        probes.add(
                "listCaseAccountability",
                a -> Call.get("/case-months/accountability?organizationId=" + a.id("organization")));
    }

    private static void acts(Probes probes, String operation, String kind, String begin, String end, Object body) {
        probes.add(operation, a -> Call.post(begin + a.id(kind) + end, body));
    }
}
