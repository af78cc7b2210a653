package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;

/** The long work of a {@link PermissionTown}: imports, and the assessments of its district and its street. */
final class PermissionYear {

    private static final List<Role> STARTERS =
            List.of(Role.UNIT_OFFICER, Role.COMMUNITY_STAFF, Role.STREET_STAFF, Role.DISTRICT_ADMIN, Role.SYSTEM_ADMIN);

    private final PermissionTown place;

    PermissionYear(PermissionTown place) {
        this.place = place;
    }

    /** Long work that everyone who may start some has started, and what the run of the district said. */
    void run() {
        StringBuilder rows = new StringBuilder("code,name,level,parentCode\n");
        for (int i = 0; i <= 1000; i++) {
            rows.append(place.town.code)
                    .append("-x")
                    .append(i)
                    .append(",支部,BRANCH,")
                    .append(place.town.code)
                    .append("-U\n");
        }
        byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);
        for (Role role : STARTERS) {
            Response accepted = place.person(role).upload("/organizations/import?dryRun=true", "tree.csv", file);
            place.here.put("job", accepted.path("id"), role);
            Jobs.toTheEnd(place.person(role), accepted);
        }
        Person secretary = place.person(Role.BRANCH_SECRETARY);
        Response tried = secretary.upload(
                "/adjustments/import?dryRun=true",
                "list.csv",
                ("姓名,日期,依据\n" + "某某,2026-01-01,通报\n".repeat(1001)).getBytes(StandardCharsets.UTF_8));
        place.here.put("job", tried.path("id"), Role.BRANCH_SECRETARY);
        Jobs.toTheEnd(secretary, tried);
        Person auditor = place.person(Role.AUDITOR);
        Response accepted = auditor.request().header("Prefer", "respond-async").post("/api/v1/audit/verification");
        place.here.put("job", accepted.path("id"), Role.AUDITOR);
        Jobs.toTheEnd(auditor, accepted);
        place.here.put(
                "shipped",
                place.town
                        .districtAdmin
                        .get("/schemes?audience=MEMBER&status=PUBLISHED&limit=100&year=" + today().getYear())
                        .path("items.find { it.organizationId == null }.id"));
        String scheme =
                created(place.town.districtAdmin.post("/schemes", Map.of("copyOf", place.here.id("shipped", null))));
        place.town
                .districtAdmin
                .post("/schemes/" + scheme + "/publish", null)
                .then()
                .statusCode(200);
        place.here.put("scheme", scheme);
        assess(place.town.districtAdmin, place.town.district, Role.DISTRICT_ADMIN);
        assess(place.town.streetStaff, place.town.street, Role.STREET_STAFF);
        exports("export");
        exports("done-export");
        place.neighbour.put("job", place.here.id("job", Role.COMMUNITY_STAFF));
        place.neighbour.put("job", place.here.id("job", Role.UNIT_OFFICER), Role.COMMUNITY_STAFF);
        String result = resultOf(place.neighbourMember.memberId());
        place.here.put("result", result);
        place.here.put("ownResult", result);
        place.neighbour.put("ownResult", result);
        place.here.put("ownResult", resultOf(place.member().memberId()), Role.MEMBER);
    }

    /** Everybody has exported something; a neighbour's is somebody else's. */
    private void exports(String kind) {
        for (Role role : Role.OVERSEERS) {
            Response accepted = place.person(role)
                    .post(
                            "/reports/project-list/exports",
                            Map.of("format", "xlsx", "organizationId", place.here.id("organization", role)));
            place.here.put(kind, Jobs.toTheEnd(place.person(role), accepted).path("id"), role);
        }
        place.neighbour.put(kind, place.here.id(kind, Role.COMMUNITY_STAFF));
        place.neighbour.put(kind, place.here.id(kind, Role.UNIT_OFFICER), Role.COMMUNITY_STAFF);
    }

    private String resultOf(String member) {
        return place.town
                .districtAdmin
                .get("/assessments/" + place.here.id("assessment", Role.DISTRICT_ADMIN) + "/results?limit=100")
                .path("items.find { it.holder.id == '" + member + "' }.id");
    }

    static Map<String, Object> opinion() {
        return Map.of(
                "meeting",
                "支部党员大会",
                "heldOn",
                today().toString(),
                "due",
                5,
                "present",
                4,
                "agreed",
                3,
                "grade",
                "QUALIFIED");
    }

    /** The same for several at once. */
    static Map<String, Object> opinions(String result) {
        Map<String, Object> opinions = new HashMap<>(opinion());
        opinions.remove("agreed");
        opinions.remove("grade");
        opinions.put("results", List.of(Map.of("resultId", result, "agreed", 3, "grade", "QUALIFIED")));
        return opinions;
    }

    private void assess(Person by, String organization, Role role) {
        Response started = by.post(
                "/assessments",
                Map.of(
                        "year",
                        today().getYear(),
                        "schemeId",
                        place.here.id("shipped", null),
                        "organizationId",
                        organization));
        String url = started.path("resultUrl");
        String id = url.substring(url.lastIndexOf('/') + 1);
        place.here.put("assessment", id, role);
        if (role == Role.DISTRICT_ADMIN) {
            place.here.put("assessment", id);
            place.here.put("judged", id);
        }
        Jobs.toTheEnd(by, started);
    }
}
