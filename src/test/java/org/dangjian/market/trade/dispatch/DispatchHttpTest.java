package org.dangjian.market.trade.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items offered to named holders, and what becomes of the offer. */
@QuarkusTest
class DispatchHttpTest {

    @Inject
    EntityManager database;

    @Inject
    DispatchExpiry expiry;

    private Town town;
    private Person member;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
    }

    @Test
    void whoeverAcceptsHasClaimedTheItemAndWhoeverAskedIsTold() {
        String item = town.item(10, 1);
        String dispatch = dispatch(item, holder(member));
        member.get("/notices").then().body("items[0].text", containsString("向您派单"));
        member.get("/dispatches?mine=true&status=OPEN").then().body("items.id", equalTo(List.of(dispatch)));
        Response accepted = member.post("/dispatches/" + dispatch + "/accept", null);
        accepted.then().statusCode(200).body("status", equalTo("ACCEPTED")).body("claimId", notNullValue());
        member.get("/claims/" + accepted.path("claimId"))
                .then()
                .body("status", equalTo("CLAIMED"))
                .body("itemId", equalTo(item));
        town.communityStaff.get("/notices").then().body("items.text", hasItem(containsString("已接受")));
        member.post("/dispatches/" + dispatch + "/decline", Map.of("reason", "改主意了"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    @Test
    void whoeverDeclinesSaysWhyAndMayBeAskedAgain() {
        String item = town.item(10, 1);
        String dispatch = dispatch(item, holder(member));
        member.post("/dispatches/" + dispatch + "/decline", Map.of("reason", " "))
                .then()
                .statusCode(400);
        member.post("/dispatches/" + dispatch + "/decline", Map.of("reason", "当天值班"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("当天值班"));
        town.communityStaff.get("/notices").then().body("items.text", hasItem(containsString("当天值班")));
        member.get("/items/" + item).then().body("remaining", equalTo(1));
        dispatch(item, holder(member));
        town.streetStaff.get("/dispatches?itemId=" + item).then().body("items", hasSize(2));
    }

    @Test
    void anUnansweredDispatchEndsAfterItsLastDayAndWhoeverAskedIsTold() {
        String item = town.item(10, 1);
        String dispatch = dispatch(item, holder(member));
        change("update dispatch set answer_by = answer_by - 1 where id = cast('" + dispatch + "' as uuid)");
        member.post("/dispatches/" + dispatch + "/accept", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"))
                .body("detail", containsString("逾期未答复"));
        expiry.endUnanswered();
        member.get("/dispatches/" + dispatch).then().body("status", equalTo("EXPIRED"));
        town.communityStaff.get("/notices").then().body("items.text", hasItem(containsString("逾期未答复")));
        claim(member, item);
    }

    @Test
    void aDispatchOfAnItemThatIsTakenDownEndsAndTheHolderIsTold() {
        String item = town.item(10, 1);
        String dispatch = dispatch(item, holder(member));
        town.communityStaff
                .post("/items/" + item + "/close", Map.of("reason", "活动取消"))
                .then()
                .statusCode(200);
        member.post("/dispatches/" + dispatch + "/accept", null).then().body("code", equalTo("item-not-open"));
        expiry.endUnanswered();
        member.get("/dispatches/" + dispatch).then().body("status", equalTo("CANCELLED"));
        member.get("/notices").then().body("items[0].text", containsString("活动取消"));
    }

    @Test
    void noPlaceIsReservedAndAnAnswerThatCameTooLateMayComeAgainWhenOneIsFree() {
        String item = town.item(10, 1);
        Person other = town.member();
        String dispatch = dispatch(item, holder(member));
        String taken = claim(other, item);
        member.post("/dispatches/" + dispatch + "/accept", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("item-full"));
        member.get("/dispatches/" + dispatch).then().body("status", equalTo("OPEN"));
        other.post("/claims/" + taken + "/withdraw", null).then().statusCode(200);
        member.post("/dispatches/" + dispatch + "/accept", null).then().statusCode(200);
    }

    @Test
    void claimingFromTheShelfIsAnAnswerToo() {
        String item = town.item(10, 2);
        String dispatch = dispatch(item, holder(member));
        String claim = claim(member, item);
        member.get("/dispatches/" + dispatch)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("claimId", equalTo(claim));
    }

    @Test
    void oneItemWaitsForOneHoldersAnswerAtMostOnceHoweverManyAsk() {
        String item = town.item(10, 1);
        Person[] staff = {town.communityStaff, town.streetStaff};
        List<Response> answers = Together.call(8, i -> ask(staff[i % 2], item, holder(member)));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("dispatch-duplicate"));
        List<Integer> accepted = Together.call(
                4,
                i -> member.post("/dispatches/" + open(item) + "/accept", null).statusCode());
        assertThat(accepted).filteredOn(status -> status == 200).hasSize(1);
        assertThat(accepted).filteredOn(status -> status != 200).hasSize(3).containsOnly(409);
    }

    @Test
    void aUnitsOfficerAnswersForTheUnitAndNamesWhoTakesPart() {
        Map<String, String> unit = Map.of("type", "ORGANIZATION", "id", town.unit);
        String dispatch = dispatch(town.item(10, 1), unit);
        town.unitOfficer.get("/notices").then().body("items[0].text", containsString("向您派单"));
        member.get("/dispatches/" + dispatch).then().statusCode(404);
        Response accepted = town.unitOfficer.post(
                "/dispatches/" + dispatch + "/accept", Map.of("participants", List.of(member.memberId())));
        accepted.then().statusCode(200);
        town.unitOfficer
                .get("/claims/" + accepted.path("claimId"))
                .then()
                .body("participants", equalTo(List.of(member.memberId())));
    }

    @Test
    void onlyThoseAreAskedWhoAreInReachAndCouldClaim() {
        String item = town.item(Map.of("audiences", List.of("MEMBER")), 1);
        Town elsewhere = new Town();
        ask(town.communityStaff, item, holder(member), holder(elsewhere.member()))
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("holders[1]")));
        ask(town.communityStaff, item, Map.of("type", "ORGANIZATION", "id", town.unit))
                .then()
                .statusCode(409)
                .body("code", equalTo("audience-mismatch"));
        claim(member, item);
        ask(town.communityStaff, item, holder(member)).then().statusCode(409).body("code", equalTo("item-full"));
        String large = town.item(10, 5);
        claim(member, large);
        ask(town.communityStaff, large, holder(member)).then().statusCode(409).body("code", equalTo("claim-duplicate"));
        ask(elsewhere.communityStaff, large, holder(member)).then().statusCode(404);
        town.communityStaff
                .post(
                        "/items/" + large + "/dispatches",
                        Map.of("holders", List.of(holder(town.member())), "answerBy", "2199-01-01"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("answerBy"));
    }

    @Test
    void whatNobodyTakesComesUpInTheOfficesListAfterSevenDays() {
        String waiting = town.item(10, 2);
        String fresh = town.item(10, 2);
        String claimed = town.item(10, 2);
        claim(member, claimed);
        String anEarlierDay =
                "update item set published_at = published_at - interval '7' day where id = cast('%s' as uuid)";
        change(anEarlierDay.formatted(waiting));
        change(anEarlierDay.formatted(claimed));
        dispatch(waiting, holder(member));
        town.streetStaff
                .get("/items/unclaimed")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(waiting)))
                .body("items[0].days", equalTo(7))
                .body("items[0].openDispatches", equalTo(1));
        town.streetStaff.get("/items/unclaimed?days=8").then().body("items", hasSize(0));
        Response first = town.communityStaff.get("/items/unclaimed?days=0&limit=1");
        first.then().body("items.id", equalTo(List.of(waiting)));
        town.communityStaff
                .get("/items/unclaimed?days=0&limit=1&cursor={cursor}", first.<String>path("next"))
                .then()
                .body("items.id", equalTo(List.of(fresh)));
        new Town().streetStaff.get("/items/unclaimed?days=0").then().body("items", hasSize(0));
        member.get("/items/unclaimed").then().statusCode(403);
    }

    @SafeVarargs
    private static Response ask(Person staff, String item, Map<String, String>... holders) {
        return staff.post(
                "/items/" + item + "/dispatches", Map.of("holders", List.of(holders), "answerBy", today().toString()));
    }

    private String dispatch(String item, Map<String, String> holder) {
        Response made = ask(town.communityStaff, item, holder);
        made.then().statusCode(201).body("items[0].status", equalTo("OPEN"));
        return made.path("items[0].id");
    }

    private String open(String item) {
        return member.get("/dispatches?mine=true&itemId=" + item).path("items[0].id");
    }

    private void change(String command) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(command).executeUpdate());
    }
}
