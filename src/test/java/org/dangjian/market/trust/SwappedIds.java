package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;

/** Requests that name what belongs to somebody else, each by somebody who may do it with their own. */
final class SwappedIds {

    private SwappedIds() {}

    /** Who tries what. */
    record Attempt(String what, Person by, Call call) {}

    private static PermissionTown home;
    private static PermissionTown away;

    /** Two towns are made once; what is tried changes nothing in them. */
    static synchronized List<Attempt> attempts() {
        if (home == null) {
            home = new PermissionTown();
            away = new PermissionTown();
        }
        List<Attempt> attempts = new ArrayList<>();
        neighbours(attempts);
        strangers(attempts);
        offices(attempts);
        PermissionPlaces.swapped(home, away, attempts);
        return attempts;
    }

    /** One member with the ids of another of the same branch and community. */
    private static void neighbours(List<Attempt> attempts) {
        Person member = home.member();
        Belongings theirs = home.neighbour;
        String other = home.neighbourMember.memberId();
        String item = home.town.item(5, 2);
        String claim = Town.claim(home.neighbourMember, item);
        for (String act : List.of("withdraw", "check-in", "check-out")) {
            attempts.add(new Attempt(act, member, post("/claims/" + claim + "/" + act, null)));
        }
        attempts.add(new Attempt("read a claim", member, get("/claims/" + claim)));
        attempts.add(new Attempt(
                "claim for another",
                member,
                post("/items/" + item + "/claims", Map.of("holder", Town.holder(home.neighbourMember)))));
        attempts.add(
                new Attempt("complete for another", member, post("/claims/" + claim + "/completion", done(List.of()))));
        String own = Town.claim(member, item);
        attempts.add(new Attempt(
                "hand in another's picture",
                member,
                post("/claims/" + own + "/completion", done(List.of(PermissionDeeds.evidence(home.neighbourMember))))));
        attempts.add(new Attempt(
                "verify oneself", member, post("/claims/" + own + "/verification", Map.of("decision", "APPROVE"))));
        attempts.add(new Attempt("look at another's picture", member, get("/evidence/" + theirs.id("evidence", null))));
        attempts.add(new Attempt("read another's points", member, get("/points/MEMBER/" + other)));
        attempts.add(new Attempt("read another's entries", member, get("/points/MEMBER/" + other + "/entries")));
        attempts.add(new Attempt("read another's standing", member, get("/standings/MEMBER/" + other)));
        attempts.add(new Attempt("read another's record", member, get("/members/" + other)));
        attempts.add(new Attempt("read another's order", member, get("/redemptions/" + theirs.id("order", null))));
        attempts.add(new Attempt(
                "cancel another's order", member, post("/redemptions/" + theirs.id("order", null) + "/cancel", null)));
        attempts.add(new Attempt(
                "spend another's credit",
                member,
                post("/redemptions", Map.of("giftId", home.here.id("gift", null), "quantity", 1, "memberId", other))));
        attempts.add(new Attempt(
                "report another's attendance",
                member,
                post(
                        "/items/" + home.here.id("mandatory", null) + "/completions",
                        Map.of(
                                "servedOn",
                                today().toString(),
                                "summary",
                                "参加",
                                "holders",
                                List.of(Town.holder(home.neighbourMember))))));
        String asked = asked(home.neighbourMember, home.town.item(5, 2));
        attempts.add(new Attempt("read what another is asked", member, get("/dispatches/" + asked)));
        attempts.add(new Attempt("accept for another", member, post("/dispatches/" + asked + "/accept", null)));
        attempts.add(new Attempt(
                "decline for another", member, post("/dispatches/" + asked + "/decline", Map.of("reason", "没空"))));
        attempts.add(new Attempt(
                "register another's skills",
                member,
                new Call("PUT", "/members/" + other + "/skills", Map.of(), null)
                        .with("If-Match", "*")
                        .json(Map.of("entries", List.of()))));
        attempts.add(new Attempt(
                "object to another's result",
                member,
                post("/results/" + theirs.id("ownResult", null) + "/objections", Map.of("reason", "有误"))));
        attempts.add(new Attempt(
                "appraise oneself in another's place",
                member,
                post(
                        "/results/" + home.here.id("shownResult", null) + "/self-appraisal",
                        Map.of("grade", "QUALIFIED", "summary", "完成"))));
        attempts.add(
                new Attempt("read the help another gets", member, get("/help-plans/" + theirs.id("help-plan", null))));
        attempts.add(new Attempt(
                "offer in another's name", member, post("/offers", home.offer(Town.holder(home.neighbourMember)))));
        attempts.add(new Attempt(
                "resubmit another's need", member, post("/needs/" + theirs.id("need", null) + "/submit", home.need())));
    }

    private static String asked(Person holder, String item) {
        return home.town
                .communityStaff
                .post(
                        "/items/" + item + "/dispatches",
                        Map.of("holders", List.of(Town.holder(holder)), "answerBy", today().toString()))
                .path("items[0].id");
    }

    /** Members and officers with the ids of another town. */
    private static void strangers(List<Attempt> attempts) {
        Person officer = home.town.unitOfficer;
        Map<String, String> unit = Map.of("type", "ORGANIZATION", "id", home.town.unit);
        attempts.add(new Attempt(
                "name another unit's member as taking part",
                officer,
                post(
                        "/items/" + home.here.id("item", null) + "/claims",
                        Map.of(
                                "holder",
                                unit,
                                "participants",
                                List.of(away.member().memberId())))));
        attempts.add(new Attempt(
                "claim for another unit",
                officer,
                post(
                        "/items/" + home.here.id("item", null) + "/claims",
                        Map.of("holder", Map.of("type", "ORGANIZATION", "id", away.town.unit)))));
        attempts.add(new Attempt(
                "claim in another town",
                home.member(),
                post(
                        "/items/" + away.here.id("item", null) + "/claims",
                        Map.of("holder", Town.holder(home.member())))));
        attempts.add(new Attempt(
                "order another town's gift",
                home.member(),
                post("/redemptions", Map.of("giftId", away.here.id("gift", null), "quantity", 1))));
        attempts.add(new Attempt(
                "vote in another town's branch",
                home.member(),
                post(
                        "/appraisals/" + away.here.id("appraisal", null) + "/ballots",
                        PermissionYearEnd.ballot(away.here.id("shownResult", null)))));
        attempts.add(new Attempt(
                "look at another town's list",
                home.member(),
                get("/assessments/" + away.here.id("assessment", null) + "/publicity")));
        attempts.add(new Attempt(
                "read a neighbour's book of stars",
                home.member(),
                get("/stars/MEMBER/" + home.neighbourMember.memberId() + "/handbook")));
        attempts.add(new Attempt("ask another town's community", home.member(), post("/needs", away.need())));
        attempts.add(new Attempt(
                "register under another branch",
                officer,
                post("/members", PermissionTown.member(away.town.branch, Town.phone()))));
    }

    /** Offices with the ids of another town. */
    private static void offices(List<Attempt> attempts) {
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
                "hand out another town's gift", community, post("/redemptions/pickup", Map.of("code", waitingAway()))));
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

    private static String waitingAway() {
        return away.member()
                .post("/redemptions", Map.of("giftId", away.here.id("gift", null), "quantity", 1))
                .path("pickupCode");
    }

    private static Map<String, Object> done(List<String> pictures) {
        return Map.of("servedOn", today().toString(), "summary", "完成", "evidenceIds", pictures);
    }

    private static Call changed(Person by, String path, Object body) {
        String version = get(path).as(by.token()).json().path("version").asText();
        return new Call("PATCH", path, Map.of(), null)
                .with("If-Match", '"' + version + '"')
                .json(body);
    }
}
