package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;

/** Yearly plans and graded reports of the permission town, and how the year's progress is asked about. */
final class PermissionProgress {

    private PermissionProgress() {}

    static void addTo(PermissionTown town) {
        String neighbours = plan(town.neighbourMember);
        town.here.put("yearPlan", neighbours);
        town.neighbour.put("yearPlan", neighbours);
        town.here.put("yearPlan", plan(town.member()), Role.MEMBER);
        report(town, Role.BRANCH_SECRETARY, town.town.branch);
        report(town, Role.COMMUNITY_STAFF, town.town.community);
        report(town, Role.STREET_STAFF, town.town.street);
        String unit = report(town, Role.UNIT_OFFICER, town.town.unit);
        town.here.put("workReport", unit);
        town.here.put("unitReport", unit);
    }

    private static String plan(Person member) {
        return created(member.post(
                "/plans", Map.of("holder", Town.holder(member), "year", today().getYear(), "itemIds", List.of())));
    }

    private static String report(PermissionTown town, Role role, String organization) {
        town.here.put("office", organization, role);
        String report = created(town.person(role).post("/work-reports", report(organization)));
        town.person(role)
                .post("/work-reports/" + report + "/submit", null)
                .then()
                .statusCode(200);
        town.town
                .districtAdmin
                .post("/work-reports/" + report + "/review", good())
                .then()
                .statusCode(200);
        town.here.put("workReport", report, role);
        return report;
    }

    private static Map<String, Object> report(String organization) {
        return Map.of(
                "organizationId", organization,
                "year", today().getYear(),
                "half", "FIRST",
                "problems", "服务时间不固定",
                "measures", "建立轮值表");
    }

    private static Map<String, Object> good() {
        return Map.of("decision", "APPROVE", "grade", "GOOD");
    }

    static void addTo(Probes probes) {
        probes.add("listProgress", a -> Call.get("/progress?organizationId=" + a.id("organization")));
        probes.add("getProgressSummary", a -> Call.get("/progress/summary?organizationId=" + a.id("organization")));
        probes.add(
                "sendReminders", a -> Call.post("/progress/reminders", Map.of("organizationId", a.id("organization"))));
        probes.add(
                "makeYearPlan",
                a -> Call.post(
                        "/plans",
                        Map.of(
                                "holder",
                                Map.of("type", "MEMBER", "id", a.id("member")),
                                "year",
                                2001,
                                "itemIds",
                                List.of())));
        probes.add(
                "changeYearPlan", a -> Call.stale("PATCH", "/plans/" + a.id("yearPlan"), Map.of("itemIds", List.of())));
        probes.add("getYearPlan", a -> Call.get("/plans/MEMBER/" + a.id("member")));
        probes.add("writeWorkReport", a -> Call.post("/work-reports", report(a.id("office"))));
        probes.list("listWorkReports", "workReport", a -> Call.get("/work-reports?limit=100"));
        probes.add("getWorkReport", a -> Call.get("/work-reports/" + a.id("workReport")));
        probes.add(
                "updateWorkReport",
                a -> Call.stale("PATCH", "/work-reports/" + a.id("workReport"), Map.of("problems", "改")));
        probes.add("submitWorkReport", a -> Call.post("/work-reports/" + a.id("workReport") + "/submit", null));
        probes.add("reviewWorkReport", a -> Call.post("/work-reports/" + a.id("unitReport") + "/review", good()));
    }
}
