package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;

import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;
import org.dangjian.market.trust.SwappedIds.Attempt;

/** What offices try with the ids of another town. */
final class SwappedOffices {

    private SwappedOffices() {}

    /** Offices with the ids of another town. */
    static void addTo(List<Attempt> attempts, PermissionTown home, PermissionTown away) {
        Person community = home.town.communityStaff;
        Person street = home.town.streetStaff;
        Person district = home.town.districtAdmin;
        String theirMember = away.member().memberId();
        attempts.add(new Attempt(
                "order for another town's member",
                community,
                post(
                        "/redemptions",
                        Map.of("giftId", home.here.id("gift", null), "quantity", 1, "memberId", theirMember))));
        attempts.add(new Attempt(
                "ask another town's member",
                community,
                post(
                        "/items/" + home.town.item(5, 2) + "/dispatches",
                        Map.of("holders", List.of(Town.holder(away.member())), "answerBy", today().toString()))));
        attempts.add(new Attempt(
                "look for people for another town's item",
                district,
                get("/items/" + away.here.id("item", null) + "/suggestions")));
        String theirAgreement = away.here.id("agreement", null);
        attempts.add(new Attempt("read another town's agreement", district, get("/agreements/" + theirAgreement)));
        attempts.add(new Attempt(
                "rate another town's agreement",
                home.person(Role.RESIDENT),
                post(
                        "/agreements/" + away.here.id("inForce", null) + "/ratings",
                        Map.of("year", today().getYear(), "stars", 1))));
        attempts.add(new Attempt(
                "end another town's agreement",
                district,
                post("/agreements/" + away.here.id("inForce", null) + "/end", Map.of("reason", "x"))));
        String theirTask = away.here.id("task", null);
        String theirCard = away.here.id("card", null);
        attempts.add(new Attempt("read another town's task", district, get("/tasks/" + theirTask)));
        attempts.add(new Attempt(
                "drop another town's task", district, post("/tasks/" + theirTask + "/drop", Map.of("reason", "x"))));
        attempts.add(new Attempt(
                "have another town's unit lead a task",
                street,
                post(
                        "/tasks",
                        Map.of(
                                "organizationId",
                                home.town.street,
                                "terms",
                                Map.of("title", "x", "leadId", away.town.unit)))));
        attempts.add(new Attempt(
                "press another town's unit",
                street,
                post(
                        "/supervision-cards",
                        Map.of(
                                "organizationId",
                                home.town.street,
                                "toId",
                                away.town.unit,
                                "about",
                                "x",
                                "reason",
                                "x",
                                "answerBy",
                                today().toString()))));
        attempts.add(new Attempt("read another town's card", district, get("/supervision-cards/" + theirCard)));
        attempts.add(new Attempt(
                "sign another town's card", district, post("/supervision-cards/" + theirCard + "/sign", null)));
        attempts.add(new Attempt(
                "take another town's list",
                district,
                get("/reports/member-medals?organizationId=" + away.town.community)));
        attempts.add(new Attempt(
                "hand over another town's medal",
                district,
                post("/results/" + away.here.id("result", null) + "/medal", Map.of("handedOn", today().toString()))));
        attempts.add(new Attempt(
                "reward another town's member",
                street,
                post(
                        "/adjustments",
                        Map.of(
                                "holder",
                                Town.holder(away.member()),
                                "kind",
                                "REWARD",
                                "points",
                                9,
                                "basis",
                                "表彰",
                                "occurredOn",
                                today().toString()))));
        attempts.add(new Attempt(
                "take a star from another town's member",
                street,
                post("/holder-events", PermissionStars.event(theirMember))));
        attempts.add(new Attempt(
                "read what another town's stars lead to",
                street,
                get("/star-lists/effects?organizationId=" + away.town.community)));
        attempts.add(new Attempt(
                "record another town's attendance",
                street,
                post(
                        "/items/" + away.here.id("mandatory", null) + "/completions",
                        Map.of(
                                "servedOn",
                                today().toString(),
                                "summary",
                                "参加",
                                "holders",
                                List.of(Town.holder(away.neighbourMember))))));
        attempts.add(new Attempt(
                "review another town's need",
                street,
                post(
                        "/needs/" + away.here.id("need", null) + "/review",
                        Map.of("decision", "REJECT", "reason", "重复"))));
        attempts.add(new Attempt(
                "take down another town's item",
                street,
                post("/items/" + away.here.id("item", null) + "/close", Map.of("reason", "重复"))));
        attempts.add(new Attempt(
                "hand out another town's gift",
                community,
                post("/redemptions/pickup", Map.of("code", waitingIn(away)))));
        attempts.add(new Attempt(
                "reveal another town's phone",
                district,
                post("/members/" + theirMember + "/reveal", Map.of("reason", "联系"))));
        attempts.add(new Attempt(
                "move a member to another town",
                district,
                changed(district, "/members/" + home.here.id("known", null), Map.of("branchId", away.town.branch))));
        attempts.add(new Attempt(
                "move the street under another district",
                district,
                changed(district, "/organizations/" + home.town.street, Map.of("parentId", away.town.district))));
        attempts.add(new Attempt(
                "an item for another town",
                street,
                post(
                        "/items",
                        Map.of(
                                "kind",
                                "OPTIONAL",
                                "audiences",
                                List.of("MEMBER"),
                                "title",
                                "陪诊",
                                "description",
                                "",
                                "category",
                                "HEALTH",
                                "points",
                                5,
                                "organizationId",
                                away.town.community,
                                "opensOn",
                                today().toString()))));
        attempts.add(new Attempt(
                "appoint another town's member to help",
                street,
                post(
                        "/results/" + home.here.id("shownResult", null) + "/help-plan",
                        Map.of("helperId", theirMember, "measures", "结对联系"))));
        attempts.add(new Attempt(
                "review another town's objection",
                district,
                post(
                        "/objections/" + away.here.id("objection", null) + "/review",
                        Map.of("decision", "REJECT", "reason", "不属实"))));
        attempts.add(new Attempt(
                "judge by another town's scheme",
                district,
                post(
                        "/assessments",
                        Map.of(
                                "year",
                                today().getYear(),
                                "schemeId",
                                away.here.id("scheme", null),
                                "organizationId",
                                home.town.district))));
        attempts.add(new Attempt(
                "copy another town's scheme",
                district,
                post("/schemes", Map.of("copyOf", away.here.id("scheme", null)))));
        attempts.add(new Attempt(
                "an account in another town",
                district,
                post(
                        "/accounts",
                        Map.of(
                                "name",
                                "外人",
                                "phone",
                                Town.phone(),
                                "roles",
                                List.of(Map.of("role", "STREET_STAFF", "organizationId", away.town.street))))));
        attempts.add(new Attempt(
                "an account for another town's member",
                district,
                post(
                        "/accounts",
                        Map.of(
                                "name",
                                "外人",
                                "phone",
                                Town.phone(),
                                "memberId",
                                theirMember,
                                "roles",
                                List.of(Map.of("role", "MEMBER", "organizationId", home.town.branch))))));
    }

    private static String waitingIn(PermissionTown away) {
        return away.member()
                .post("/redemptions", Map.of("giftId", away.here.id("gift", null), "quantity", 1))
                .path("pickupCode");
    }

    private static Call changed(Person by, String path, Object body) {
        String version = get(path).as(by.token()).json().path("version").asText();
        return new Call("PATCH", path, Map.of(), null)
                .with("If-Match", '"' + version + '"')
                .json(body);
    }
}
