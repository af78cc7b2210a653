package org.dangjian.market.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.junit.jupiter.api.Test;

/** A claim goes over to somebody else who takes it on, and a place that becomes free to who waits for it. */
@QuarkusTest
class HandOverHttpTest extends MeetingTown {

    @Test
    void whoWaitsForAPlaceIsToldOnceWhenThereIsOne() {
        String item = town.item(5, 1);
        Person waiting = town.member();
        waiting.post("/items/" + item + "/watch", null).then().statusCode(409);
        Person member = town.member();
        String claim = claim(member, item);
        waiting.post("/items/" + item + "/watch", null).then().statusCode(200).body("watching", equalTo(true));
        waiting.post("/items/" + item + "/watch", null).then().statusCode(200);
        Person changedMind = town.member();
        changedMind.post("/items/" + item + "/watch", null).then().statusCode(200);
        changedMind.post("/items/" + item + "/unwatch", null).then().body("watching", equalTo(false));
        member.post("/claims/" + claim + "/withdraw", null).then().statusCode(200);
        waiting.get("/notices")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].text", containsString("有空位"))
                .body("items[0].subjectId", equalTo(item));
        changedMind.get("/notices").then().body("items.size()", equalTo(0));
        claim(waiting, item);
        // More places tell the next who waits.
        member.post("/items/" + item + "/watch", null).then().statusCode(200);
        String tag = town.streetStaff.get("/items/" + item).header("ETag");
        town.streetStaff
                .patch("/items/" + item, tag, Map.of("capacity", 2))
                .then()
                .statusCode(200);
        member.get("/notices").then().body("items[0].text", containsString("有空位"));
        waiting.get("/notices").then().body("items.size()", equalTo(1));
        town.stranger().post("/items/" + item + "/watch", null).then().statusCode(404);
    }

    @Test
    void aClaimIsHandedToANamedOtherWhoAcceptsAndThePlaceStaysTaken() {
        String need = filed();
        String item = onTheShelf(need, 1);
        Person member = town.member();
        Person other = town.member();
        String claim = claim(member, item);
        appoint(member, claim, TOMORROW).then().statusCode(200);
        other.get("/claims/" + claim).then().statusCode(404);
        handOver(member, claim, town.stranger()).then().statusCode(409).body("code", equalTo("audience-mismatch"));
        handOver(member, claim, member).then().statusCode(400);
        handOver(member, claim, other)
                .then()
                .statusCode(200)
                .body("handOver.to.id", equalTo(other.memberId()))
                .body("holder.id", equalTo(member.memberId()));
        other.get("/notices").then().body("items[0].text", containsString("接手"));
        // Until they accept nothing of the person in need is theirs to see.
        other.get("/claims/" + claim).then().statusCode(200).body("needId", nullValue());
        other.post("/claims/" + claim + "/contact", null).then().statusCode(403);
        member.post("/claims/" + claim + "/hand-over/accept", null).then().statusCode(403);
        other.post("/claims/" + claim + "/hand-over/decline", Map.of("reason", "当天值班"))
                .then()
                .statusCode(200);
        member.get("/notices").then().body("items[0].text", containsString("当天值班"));
        other.get("/claims/" + claim).then().statusCode(404);

        handOver(member, claim, other).then().statusCode(200);
        other.post("/claims/" + claim + "/hand-over/accept", null)
                .then()
                .statusCode(200)
                .body("holder.id", equalTo(other.memberId()))
                .body("needId", equalTo(need))
                .body("appointment.note", equalTo("社区门口见"))
                .body("handOver", nullValue());
        member.get("/claims/" + claim).then().statusCode(404);
        member.get("/notices").then().body("items[0].text", containsString("接手"));
        resident.get("/notices").then().body("items[0].text", containsString("改由"));
        town.communityStaff
                .get("/items/" + item)
                .then()
                .body("taken", equalTo(1))
                .body("remaining", equalTo(0));
        complete(other, claim);
        handOver(other, claim, member).then().statusCode(409);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        other.get("/points/MEMBER/" + other.memberId()).then().body("score.total", equalTo(10));
        town.auditor
                .get("/audit/events?subjectType=claim&subjectId=" + claim)
                .then()
                .body("items.action", hasItem("claim.handed-over"));
    }

    @Test
    void nobodyTakesOverWhatTheyHaveAlreadyAndStaffActForOneSideOnly() {
        String item = town.item(5, 3);
        Person member = town.member();
        Person other = town.member();
        String claim = claim(member, item);
        handOver(town.communityStaff, claim, other).then().statusCode(200);
        town.communityStaff
                .post("/claims/" + claim + "/hand-over/accept", null)
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        claim(other, item);
        other.post("/claims/" + claim + "/hand-over/accept", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("claim-duplicate"));
        town.communityStaff.get("/items/" + item).then().body("taken", equalTo(2));
        // Naming somebody else ends what waited.
        Person third = town.member();
        handOver(member, claim, third).then().statusCode(200);
        other.post("/claims/" + claim + "/hand-over/accept", null).then().statusCode(404);
        town.streetStaff
                .post("/claims/" + claim + "/hand-over/accept", null)
                .then()
                .statusCode(200)
                .body("holder.id", equalTo(third.memberId()))
                .body("onBehalf", equalTo(true));
    }

    @Test
    void acceptingManyTimesAtOnceTakesTheClaimOnce() {
        String item = town.item(5, 1);
        Person member = town.member();
        Person other = town.member();
        String claim = claim(member, item);
        handOver(member, claim, other).then().statusCode(200);
        List<Integer> statuses = Together.call(
                6,
                i -> other.post("/claims/" + claim + "/hand-over/accept", null).statusCode());
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        town.communityStaff.get("/items/" + item).then().body("taken", equalTo(1));
        other.get("/claims?mine=true").then().body("items.id", equalTo(List.of(claim)));
    }

    private static Response handOver(Person by, String claim, Person to) {
        return by.post("/claims/" + claim + "/hand-over", Map.of("to", holder(to)));
    }
}
