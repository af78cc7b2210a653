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
        SwappedOffices.addTo(attempts, home, away);
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

    private static Map<String, Object> done(List<String> pictures) {
        return Map.of("servedOn", today().toString(), "summary", "完成", "evidenceIds", pictures);
    }
}
