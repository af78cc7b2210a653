package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Wire.Call;

/** Individual plans of the permission town, declined already, and how they are asked for. */
final class PermissionPlans {

    private PermissionPlans() {}

    static void addTo(PermissionTown town) {
        String item = town.town.item(10, null);
        Person secretary = town.person(Role.BRANCH_SECRETARY);
        String neighbours = declined(town.neighbourMember, town.neighbourMember.memberId(), secretary, item);
        town.here.put("individualPlan", neighbours);
        town.neighbour.put("individualPlan", neighbours);
        town.here.put(
                "individualPlan", declined(town.member(), town.member().memberId(), secretary, item), Role.MEMBER);
        // Those of the branches of a community are decided and recorded there, not where one reports in.
        String communitys = declined(town.town.districtAdmin, town.provider, town.town.communityStaff, item);
        town.here.put("individualPlan", communitys, Role.COMMUNITY_STAFF, Role.STREET_STAFF);
    }

    private static String declined(Person by, String member, Person decider, String item) {
        String plan = created(by.post("/members/" + member + "/individual-plans", application(item)));
        decider.post("/individual-plans/" + plan + "/decision", decision())
                .then()
                .statusCode(200);
        return plan;
    }

    private static Map<String, Object> application(String item) {
        return Map.of(
                "year", today().getYear(), "lines", List.of(Map.of("itemId", item, "points", 80)), "basis", "长期卧床");
    }

    private static Map<String, Object> decision() {
        return Map.of("decision", "REJECT", "meeting", "支委会", "heldOn", today().toString(), "reason", "尚能参加");
    }

    static void addTo(Probes probes) {
        probes.add(
                "applyForIndividualPlan",
                a -> Call.post(
                        "/members/" + a.id("member") + "/individual-plans",
                        application(UUID.randomUUID().toString())));
        probes.list("listIndividualPlans", "individualPlan", a -> Call.get("/individual-plans?limit=100"));
        probes.add("getIndividualPlan", a -> Call.get("/individual-plans/" + a.id("individualPlan")));
        probes.add(
                "decideIndividualPlan",
                a -> Call.post("/individual-plans/" + a.id("individualPlan") + "/decision", decision()));
        probes.add(
                "recordIndividualPlan",
                a -> Call.post(
                        "/individual-plans/" + a.id("individualPlan") + "/record", Map.of("decision", "APPROVE")));
        probes.add(
                "revokeIndividualPlan",
                a -> Call.post("/individual-plans/" + a.id("individualPlan") + "/revoke", Map.of("reason", "身体已恢复")));
    }
}
