package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Offers.ofMember;
import static org.dangjian.market.testsupport.Offers.resident;
import static org.dangjian.market.testsupport.Offers.terms;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who acts for a person without a phone stands beside that person: on the claim, on the visit, in the audit. */
@QuarkusTest
class OnBehalfHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void bothNamesStandOnAClaimThatStaffMadeAndHandedIn() {
        Person provider = town.member();
        Person resident = town.resident();
        String item = ofMember(town, provider, 2, null);
        String claim =
                created(town.communityStaff.post("/items/" + item + "/claims", Map.of("holder", resident(resident))));
        complete(town.communityStaff, claim);
        resident.get("/claims/" + claim)
                .then()
                .body("holder.name", equalTo(resident.name()))
                .body("onBehalf", equalTo(true))
                .body("madeBy.name", equalTo("社区干部"))
                .body("madeBy.onBehalf", equalTo(true))
                .body("submittedBy.id", equalTo(town.communityStaff.accountId()))
                .body("submittedBy.onBehalf", equalTo(true))
                .body("visits[0].recordedBy.name", equalTo("社区干部"));
        // The provider serves, and need not know in full who sits at the desk.
        provider.get("/claims/" + claim).then().body("madeBy.name", equalTo("社***"));
        town.streetStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .body("decidedBy.name", equalTo("街道干部"))
                .body("decidedBy.onBehalf", equalTo(true));
        for (String action : List.of("claim.made", "claim.submitted", "claim.verified")) {
            town.auditor
                    .get("/audit/events?subjectType=claim&subjectId=" + claim + "&action=" + action)
                    .then()
                    .body("items[0].accountName", equalTo(action.endsWith("verified") ? "街道干部" : "社区干部"))
                    .body("items[0].onBehalfOf", equalTo(resident.name()));
        }
    }

    @Test
    void whatAPersonDoesThemselfIsNotCalledOnBehalf() {
        Person member = town.member();
        String claim = Town.claim(member, town.item(10, 2));
        complete(member, claim);
        member.get("/claims/" + claim)
                .then()
                .body("onBehalf", equalTo(false))
                .body("madeBy.id", equalTo(member.accountId()))
                .body("madeBy.onBehalf", equalTo(false))
                .body("submittedBy.onBehalf", equalTo(false))
                .body("decidedBy", nullValue());
        // Verifying is the asking side's own business.
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .body("decidedBy.onBehalf", equalTo(false));
        town.auditor
                .get("/audit/events?subjectType=claim&subjectId=" + claim)
                .then()
                .body("items.size()", equalTo(3))
                .body("items.onBehalfOf", equalTo(Arrays.asList(null, null, null)));
    }

    @Test
    void withdrawalRatingAndAttendanceTellWhoActedForWhom() {
        Person member = town.member();
        String item = town.item(10, 2);
        String given = Town.claim(member, item);
        town.communityStaff
                .post("/claims/" + given + "/withdraw", Map.of("reason", "本人来电，身体不适"))
                .then()
                .body("decidedBy.name", equalTo("社区干部"))
                .body("decidedBy.onBehalf", equalTo(true));
        String served = Town.claim(member, item);
        complete(member, served);
        town.communityStaff
                .post("/claims/" + served + "/rating", Map.of("stars", 5, "comment", "纸质评价单：很满意"))
                .then()
                .statusCode(200)
                .body("onBehalf", equalTo(true));
        Map<String, Object> attended =
                Map.of("servedOn", today().toString(), "summary", "党员大会", "holders", List.of(holder(member)));
        String mandatory = town.mandatory("MEMBER", 2);
        town.communityStaff
                .post("/items/" + mandatory + "/completions", attended)
                .then()
                .statusCode(201)
                .body("items[0].recordedBy.onBehalf", equalTo(true));
        member.post(
                        "/items/" + mandatory + "/completions",
                        Map.of(
                                "servedOn",
                                today().minusDays(1).toString(),
                                "summary",
                                "补课",
                                "holders",
                                List.of(holder(member))))
                .then()
                .statusCode(201)
                .body("items[0].recordedBy.onBehalf", equalTo(false));
        town.auditor
                .get("/audit/events?action=claim.withdrawn&subjectType=claim&subjectId=" + given)
                .then()
                .body("items.onBehalfOf", hasItem(registered(member)));
    }

    @Test
    void arrivalAndDepartureAreRecordedForWhoHasNoPhone() {
        Person member = town.member();
        String claim = Town.claim(member, town.item(Map.of("checkInRequired", true), 1));
        for (String step : List.of("check-in", "check-out")) {
            town.communityStaff
                    .post("/claims/" + claim + "/" + step, null)
                    .then()
                    .statusCode(200);
        }
        complete(town.communityStaff, claim);
        member.get("/claims/" + claim)
                .then()
                .body("status", equalTo("SUBMITTED"))
                .body("onBehalf", equalTo(false))
                .body("submittedBy.onBehalf", equalTo(true));
        bothNames("claim.checked-in", member);
        bothNames("claim.checked-out", member);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
    }

    @Test
    void offersAnswersAndPlansMadeForSomebodyBearBothNamesInTheTrail() {
        String resident = created(
                town.communityStaff.post("/residents", Map.of("name", "钱老师", "organizationId", town.community)));
        created(town.communityStaff.post("/offers", terms(town, Map.of("type", "RESIDENT", "id", resident))));
        town.auditor.get("/audit/events?action=offer.made").then().body("items[0].onBehalfOf", equalTo("钱老师"));
        Person member = town.member();
        Map<String, Object> asked = Map.of(
                "holders",
                List.of(holder(member)),
                "answerBy",
                today().plusDays(3).toString());
        for (String answer : List.of("accept", "decline")) {
            String dispatch = town.communityStaff
                    .post("/items/" + town.item(5, 1) + "/dispatches", asked)
                    .path("items[0].id");
            town.communityStaff
                    .post(
                            "/dispatches/" + dispatch + "/" + answer,
                            answer.equals("accept") ? null : Map.of("reason", "来电说没空"))
                    .then()
                    .statusCode(200);
        }
        bothNames("dispatch.answered", member);
        created(town.communityStaff.post(
                "/plans", Map.of("holder", holder(member), "year", today().getYear(), "itemIds", List.of())));
        bothNames("year-plan.confirmed", member);
    }

    private void bothNames(String action, Person member) {
        town.auditor
                .get("/audit/events?action=" + action)
                .then()
                .body("items[0].accountName", equalTo("社区干部"))
                .body("items[0].onBehalfOf", equalTo(registered(member)));
    }

    /** The name in the register of members. */
    private String registered(Person member) {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }
}
