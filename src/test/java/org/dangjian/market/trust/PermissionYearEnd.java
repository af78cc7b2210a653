package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;

/**
 * A year of a {@link PermissionTown} that went to its end, all but the closing: shown, objected to, voted on, decided, with
 * help that was checked.
 */
final class PermissionYearEnd {

    private final PermissionTown place;
    private final PastYear past;

    PermissionYearEnd(PermissionTown place) {
        this.place = place;
        this.past = new PastYear(place.town, 2);
    }

    void run() {
        String assessment = past.run("MEMBER");
        Map<String, String> results = past.results(assessment);
        past.show(assessment);
        Person member = place.member();
        Person neighbour = place.neighbourMember;
        place.here.put("shownResult", results.get(neighbour.memberId()));
        place.here.put("branch-to-vote", place.town.branch);

        String ofNeighbour = objection(results.get(neighbour.memberId()), neighbour.memberId());
        place.here.put("objection", ofNeighbour);
        place.here.put("objection", objection(results.get(member.memberId()), member.memberId()), Role.MEMBER);
        place.neighbour.put("objection", ofNeighbour);

        String appraisal = created(place.town.districtAdmin.post(
                "/assessments/" + assessment + "/appraisals", Map.of("organizationId", place.town.branch)));
        place.town
                .districtAdmin
                .post("/appraisals/" + appraisal + "/close", null)
                .then()
                .statusCode(200);
        place.here.put("appraisal", appraisal);

        String known = place.here.id("known", null);
        past.decide(results.get(neighbour.memberId()), "BASICALLY_QUALIFIED");
        past.decide(results.get(known), "BASICALLY_QUALIFIED");
        place.here.put("help-plan", helped(results.get(neighbour.memberId()), member.memberId()));
        place.neighbour.put("help-plan", helped(results.get(known), neighbour.memberId()));
    }

    /** Reviewed by people who are asked for nothing else. */
    private String objection(String result, String objector) {
        String objection = created(place.town.secondDistrictAdmin.post(
                "/results/" + result + "/objections",
                Map.of("reason", "有一次服务未计分", "onBehalfOf", objector, "receivedOn", past.january(12))));
        place.town
                .districtAdmin
                .post("/objections/" + objection + "/review", Map.of("decision", "REJECT", "reason", "经核实已计分"))
                .then()
                .statusCode(200);
        return objection;
    }

    /** Help that has come to its end. */
    private String helped(String result, String helper) {
        String plan = created(place.town.districtAdmin.post(
                "/results/" + result + "/help-plan", Map.of("helperId", helper, "measures", "结对联系，每月谈心")));
        place.town
                .districtAdmin
                .post("/help-plans/" + plan + "/check", check())
                .then()
                .statusCode(200);
        return plan;
    }

    static Map<String, String> check() {
        return Map.of("outcome", "MET", "checkedOn", today().toString(), "remark", "参加志愿服务");
    }

    static Map<String, Object> ballot(String result) {
        return Map.of("kind", "MUTUAL", "votes", List.of(Map.of("resultId", result, "grade", "QUALIFIED")));
    }

    static Map<String, Object> paper(String result) {
        return Map.of(
                "kind",
                "DEMOCRATIC",
                "voters",
                List.of(),
                "guests",
                1,
                "counts",
                List.of(Map.of("resultId", result, "grade", "QUALIFIED", "votes", 1)));
    }
}
