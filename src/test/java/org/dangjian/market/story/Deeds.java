package org.dangjian.market.story;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Undoing;

/** What members and units take from the shelf and do, and what is confirmed of it. */
public final class Deeds {

    private final Offices offices;
    private final Members members;
    private final Proposals shelf;
    private String explainedClaim;

    public Deeds(Offices offices, Members members, Proposals shelf) {
        this.offices = offices;
        this.members = members;
        this.shelf = shelf;
    }

    public void membersDoWhatTheyClaimedAndAreAwardedAllOrPart() {
        does(Cast.EIGHTY, shelf.optional(20, 0));
        does(Cast.EIGHTY, shelf.optional(10, 0));
        does(Cast.SEVENTY_NINE, shelf.optional(20, 0));
        does(Cast.SIXTY, shelf.optional(10, 0));
        doesMost(member(Cast.FIFTY_NINE), account(Cast.FIFTY_NINE), shelf.optional(10, 0));
        for (int number = 0; number < 4; number++) {
            does(Cast.VETOED_OPTIONAL, shelf.optional(20, number));
        }
        does(Cast.SEVENTY_EIGHT, shelf.optional(20, 0));
    }

    /** Claims are sent back with a reason and handed in again; the last award is one point short. */
    public void whatIsNotDoneWellIsSentBackFirst() {
        Person member = account(Cast.SEVENTY_NINE);
        explainedClaim = claim(member, member(Cast.SEVENTY_NINE), shelf.optional(10, 0));
        handIn(member, explainedClaim);
        verify(member, Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        verify(offices.communityStaff, Map.of("decision", "RETURN", "reason", "请补充服务时长"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        handIn(member, explainedClaim);
        verify(offices.communityStaff, Map.of("decision", "APPROVE", "points", 9, "reason", "少做一次"))
                .then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("points", equalTo(9));
    }

    private Response verify(Person by, Map<String, Object> decision) {
        return by.post("/claims/" + explainedClaim + "/verification", decision);
    }

    public void aPlaceIsGivenUpAndFreeAgain() {
        String item = shelf.optional(20, 5);
        Person member = account(Cast.SEVENTY_EIGHT);
        String claim = claim(member, member(Cast.SEVENTY_EIGHT), item);
        member.get("/items/" + item).then().body("taken", equalTo(1));
        member.post("/claims/" + claim + "/withdraw", Map.of("reason", "临时出差"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        member.get("/items/" + item).then().body("taken", equalTo(0));
    }

    public void whatWasVerifiedByMistakeIsUndone() {
        reverse(does(Cast.REVERSED, shelf.optional(10, 0)));
        reverse(does(Cast.REVERSED, shelf.optional(20, 0)));
        reverse(does(Cast.SEVENTY_EIGHT, shelf.optional(10, 0)));
    }

    private void reverse(String claim) {
        Undoing.of(offices.communityStaff, offices.streetStaff, "/claims/" + claim + "/reversal", "服务并未完成")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVERSED"));
    }

    /** Points of an offer go to who provides it, once the taker confirms. */
    public void aResidentTakesUpOffersAndTheirProvidersEarn() {
        takeUp(Cast.VETOED_RECOMMENDED, 0);
        takeUp(Cast.VETOED_RECOMMENDED, 1);
        takeUp(Cast.SEVENTY_EIGHT, 0);
    }

    private void takeUp(Cast provider, int number) {
        Map<String, String> taker = Map.of("type", "RESIDENT", "id", offices.resident.accountId());
        String claim = claim(offices.resident, taker, shelf.recommended(members.id(provider), number));
        handIn(account(provider), claim);
        account(provider)
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403);
        offices.resident
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"));
    }

    public void bothUnitsServeAndOneDoesItNotQuiteInFull() {
        Map<String, String> hospital = Map.of("type", "ORGANIZATION", "id", offices.hospital);
        Map<String, String> school = Map.of("type", "ORGANIZATION", "id", offices.school);
        does(hospital, offices.hospitalOfficer, shelf.optional(20, 1));
        does(hospital, offices.hospitalOfficer, shelf.optional(10, 1));
        does(school, offices.schoolOfficer, shelf.optional(20, 1));
        doesMost(school, offices.schoolOfficer, shelf.optional(10, 1));
    }

    public void aRewardAndADeductionTakeTwoPeopleEach() {
        adjust("REWARD", 3, offices.communityStaff, offices.streetStaff);
        adjust("DEDUCTION", 5, offices.streetStaff, offices.districtAdmin);
    }

    private void adjust(String kind, int points, Person proposer, Person reviewer) {
        String id = created(proposer.post(
                "/adjustments",
                Map.of(
                        "holder",
                        member(Cast.SEVENTY_EIGHT),
                        "kind",
                        kind,
                        "points",
                        points,
                        "basis",
                        "区委组织部通报",
                        "occurredOn",
                        today().toString())));
        proposer.post("/adjustments/" + id + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        reviewer.post("/adjustments/" + id + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    /** What the ledger says, whatever the scheme makes of it. */
    public void theLedgerHolds(Cast who, int points) {
        offices.auditor
                .get("/points/MEMBER/" + members.id(who))
                .then()
                .statusCode(200)
                .body("score.total", equalTo(points));
    }

    /** The claim that was sent back once and awarded in part. */
    public String explainedClaim() {
        return explainedClaim;
    }

    private Map<String, String> member(Cast who) {
        return Map.of("type", "MEMBER", "id", members.id(who));
    }

    private Person account(Cast who) {
        return members.account(who);
    }

    private String does(Cast who, String item) {
        return does(member(who), account(who), item);
    }

    private String does(Map<String, String> holder, Person who, String item) {
        return done(holder, who, item, Map.of("decision", "APPROVE"));
    }

    private void doesMost(Map<String, String> holder, Person who, String item) {
        done(holder, who, item, Map.of("decision", "APPROVE", "points", 9, "reason", "提前离开"));
    }

    private String done(Map<String, String> holder, Person who, String item, Map<String, Object> decision) {
        String claim = claim(who, holder, item);
        handIn(who, claim);
        offices.communityStaff
                .post("/claims/" + claim + "/verification", decision)
                .then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"));
        return claim;
    }

    private static String claim(Person who, Map<String, String> holder, String item) {
        return created(who.post("/items/" + item + "/claims", Map.of("holder", holder)));
    }

    private static void handIn(Person who, String claim) {
        who.post("/claims/" + claim + "/completion", Map.of("servedOn", today().toString(), "summary", "已完成"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
    }
}
