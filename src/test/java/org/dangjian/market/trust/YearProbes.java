package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;

import java.util.Map;
import org.dangjian.market.shared.Role;

/** The probes of schemes, assessments and results. */
final class YearProbes {

    private YearProbes() {}

    static void addTo(Probes probes) {
        probes.add(
                "startAssessment",
                a -> post(
                        "/assessments",
                        Map.of(
                                "year",
                                2001,
                                "schemeId",
                                a.homeId("shipped"),
                                "organizationId",
                                a.role() == Role.STREET_STAFF ? a.id("street") : a.id("district"))));
        probes.list("listAssessments", "assessment", a -> get("/assessments?limit=100"));
        probes.add("getAssessment", a -> get("/assessments/" + a.id("assessment")));
        probes.add("closeAssessment", a -> post("/assessments/" + a.id("assessment") + "/close", null));
        probes.add(
                "reopenAssessment",
                a -> post("/assessments/" + a.id("assessment") + "/reopen", Map.of("reason", "补记")));
        probes.add("listResults", a -> get("/assessments/" + a.id("assessment") + "/results"));
        probes.add("getResult", a -> get("/results/" + a.id("result")));
        probes.add("recordOpinion", a -> post("/results/" + a.id("result") + "/opinion", PermissionYear.opinion()));
        probes.add(
                "approveResult",
                a -> post("/results/" + a.id("result") + "/approval", Map.of("grade", "QUALIFIED", "basis", "会议纪要")));
        probes.list("listSchemes", "scheme", a -> get("/schemes?limit=100&audience=MEMBER"));
        probes.add(
                "createScheme",
                a -> post("/schemes", Map.of("copyOf", a.homeId("shipped"), "organizationId", a.id("district"))));
        probes.add("getScheme", a -> get("/schemes/" + a.id("scheme")));
        probes.add("updateScheme", a -> stale("PATCH", "/schemes/" + a.id("scheme"), Map.of("definition", Map.of())));
        probes.add("getSchemeDiff", a -> get("/schemes/" + a.id("scheme") + "/diff?against=" + a.id("scheme")));
        probes.add(
                "simulateScheme",
                a -> post(
                        "/schemes/" + a.id("scheme") + "/simulation",
                        Map.of("year", 2001, "organizationId", a.id("district"))));
        probes.add("publishScheme", a -> post("/schemes/" + a.id("scheme") + "/publish", null));
    }
}
