package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Wire.Call;

/** Requests to report in of the permission town, declined already, and how report-ins are asked about. */
final class PermissionReportIns {

    private PermissionReportIns() {}

    static void addTo(PermissionTown town) {
        town.here.put("unitCode", town.town.code + "-U");
        town.here.put("reportedCode", town.town.code + "-11");
        String other = town.town.code + "-13";
        town.town.organization(town.town.districtAdmin, other, "试验第二社区", "COMMUNITY", town.town.code + "-1");
        Map<String, Object> unit = Map.of("type", "ORGANIZATION", "id", town.town.unit);
        String officers = asked(town.town.unitOfficer, Map.of("communityCode", other, "holder", unit));
        Person newcomer =
                town.town.account("新来的", "MEMBER", town.town.branch, town.town.memberId("PUBLIC_INSTITUTION", "FULL"));
        town.here.put("reportInRequest", asked(newcomer, Map.of("communityCode", town.town.code + "-11")));
        town.here.put("reportInRequest", officers, Role.UNIT_OFFICER);
        town.neighbour.put("reportInRequest", town.here.id("reportInRequest", null));
        for (Role role : new Role[] {Role.MEMBER, Role.BRANCH_SECRETARY}) {
            town.here.put("reportInRequest", asked(town.person(role), Map.of("communityCode", other)), role);
        }
    }

    private static String asked(Person by, Map<String, Object> request) {
        return created(by.post("/report-in-requests", request));
    }

    static void addTo(Probes probes) {
        probes.add("askToReportIn", a -> Call.post("/report-in-requests", Map.of("communityCode", "没有")));
        probes.list("listReportInRequests", "reportInRequest", a -> Call.get("/report-in-requests?limit=100"));
        probes.add(
                "decideReportInRequest",
                a -> Call.post(
                        "/report-in-requests/" + a.id("reportInRequest") + "/decision", Map.of("decision", "REJECT")));
        probes.add("getReportInSign", a -> Call.get("/organizations/" + a.id("organization") + "/report-in-sign"));
        probes.add(
                "getReportInStatistics",
                a -> Call.get("/report-ins/statistics?organizationId=" + a.id("organization")));
        probes.add(
                "getStatistics",
                a -> Call.get("/statistics?from=2026-01-01&to=2026-06-30&organizationId=" + a.id("community")));
        probes.add("listReportInMembers", a -> Call.get("/report-ins/members?organizationId=" + a.id("organization")));
        probes.add(
                "importReportIns",
                a -> Call.upload(
                        "/report-ins/import",
                        "报到.csv",
                        ("unitCode,communityCode\n" + a.id("unitCode") + "," + a.id("reportedCode") + "\n")
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
