package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;

import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;

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
                a -> post(
                        "/results/" + a.id("result") + "/approval",
                        Map.of("grade", "QUALIFIED", "basis", "会议纪要", "reason", "会议研究决定")));
        probes.add(
                "recordOpinions",
                a -> post("/assessments/" + a.id("judged") + "/opinions", PermissionYear.opinions(a.id("result"))));
        probes.add(
                "approveResults",
                a -> post(
                        "/assessments/" + a.id("judged") + "/approvals",
                        Map.of(
                                "basis",
                                "会议纪要",
                                "results",
                                List.of(Map.of("resultId", a.id("result"), "grade", "QUALIFIED")))));
        yearEnd(probes);
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

    private static void yearEnd(Probes probes) {
        probes.add("announcePublicity", a -> post("/assessments/" + a.id("assessment") + "/publicity", Map.of()));
        probes.add("listPublished", a -> get("/assessments/" + a.id("assessment") + "/publicity"));
        probes.add("getOpenPublicity", a -> get("/publicities/" + a.id("assessment")));
        probes.add(
                "fileObjection",
                a -> post("/results/" + a.id("ownResult") + "/objections", Map.of("reason", "有一次服务未计分")));
        probes.list("listObjections", "objection", a -> get("/objections?limit=100"));
        probes.add(
                "reviewObjection",
                a -> post(
                        "/objections/" + a.id("objection") + "/review", Map.of("decision", "REJECT", "reason", "属实")));
        probes.add(
                "openAppraisal",
                a -> post(
                        "/assessments/" + a.id("assessment") + "/appraisals",
                        Map.of("organizationId", a.id("branch-to-vote"))));
        probes.list("listAppraisals", "appraisal", a -> get("/appraisals?limit=100"));
        probes.add("getAppraisal", a -> get("/appraisals/" + a.id("appraisal")));
        probes.add(
                "castBallot",
                a -> post(
                        "/appraisals/" + a.id("appraisal") + "/ballots",
                        PermissionYearEnd.ballot(a.id("shownResult"))));
        probes.add(
                "enterPaperBallots",
                a -> post(
                        "/appraisals/" + a.id("appraisal") + "/paper-ballots",
                        PermissionYearEnd.paper(a.id("shownResult"))));
        probes.add("closeAppraisal", a -> post("/appraisals/" + a.id("appraisal") + "/close", null));
        probes.add(
                "appraiseSelf",
                a -> post(
                        "/results/" + a.id("ownResult") + "/self-appraisal",
                        Map.of("grade", "QUALIFIED", "summary", "完成全部必选项目")));
        probes.add(
                "makeHelpPlan",
                a -> post(
                        "/results/" + a.id("result") + "/help-plan",
                        Map.of("helperId", a.homeId("kept"), "measures", "结对联系")));
        probes.list("listHelpPlans", "help-plan", a -> get("/help-plans?limit=100"));
        probes.add("getHelpPlan", a -> get("/help-plans/" + a.id("help-plan")));
        probes.add(
                "addHelpNote",
                a -> post(
                        "/help-plans/" + a.id("help-plan") + "/notes",
                        Map.of("madeOn", today().toString(), "text", "谈心")));
        probes.add(
                "checkHelpPlan", a -> post("/help-plans/" + a.id("help-plan") + "/check", PermissionYearEnd.check()));
        probes.add("listStudyCases", a -> get("/study-list"));
        probes.add("listReports", a -> get("/reports"));
        probes.add("getReport", a -> get("/reports/member-medals?year=2001&organizationId=" + a.id("organization")));
        probes.add(
                "startReportExport",
                a -> post(
                        "/reports/project-list/exports",
                        Map.of("format", "xlsx", "organizationId", a.id("organization"))));
        probes.list("listReportExports", "export", a -> get("/report-exports?limit=100"));
        probes.add("getReportExport", a -> get("/report-exports/" + a.id("export")));
        probes.add("downloadReportExport", a -> get("/report-exports/" + a.id("export") + "/file"));
        probes.add("removeReportExport", a -> post("/report-exports/" + a.id("done-export") + "/remove", null));
        probes.add("getCertificate", a -> get("/certificates/" + a.id("assessment")));
        probes.add(
                "handOverMedal",
                a -> post("/results/" + a.id("result") + "/medal", Map.of("handedOn", today().toString())));
        probes.add("undoMedal", a -> post("/results/" + a.id("result") + "/medal/reversal", Map.of("reason", "误登")));
    }
}
