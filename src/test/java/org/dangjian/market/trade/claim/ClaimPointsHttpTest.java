package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What a verified claim gives, to whom, and how it is taken back. */
@QuarkusTest
class ClaimPointsHttpTest {

    @Test
    void aVerifiedClaimGivesItsPointsOnceInScoreAndInCredit() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(15, 2);
        town.earn(member, item);
        member.get("/points/MEMBER/" + member.memberId())
                .then()
                .statusCode(200)
                .body("score.total", equalTo(15))
                .body("score.byKind.OPTIONAL", equalTo(15))
                .body("credit.balance", equalTo(15));
        member.get("/items/" + item).then().body("taken", equalTo(1)).body("remaining", equalTo(1));
    }

    @Test
    void fewerPointsNeedAReasonAndMorePointsThanTheItemAreRefused() {
        Town town = new Town();
        Person member = town.member();
        String claim = claim(member, town.item(20, 1));
        complete(member, claim);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE", "points", 21))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("points"));
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE", "points", 12))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        town.communityStaff
                .post(
                        "/claims/" + claim + "/verification",
                        Map.of("decision", "APPROVE", "points", 12, "reason", "完成六成"))
                .then()
                .statusCode(200)
                .body("points", equalTo(12));
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(12));
    }

    @Test
    void aReversedClaimLeavesNoPointsAndTwoRowsInTheLedger() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(10, 1);
        String claim = town.earn(member, item);
        // Asking twice is still one person; so is who was asked for by nobody else.
        town.streetStaff
                .post("/claims/" + claim + "/reversal", Map.of("reason", "核实有误"))
                .then()
                .statusCode(202);
        town.streetStaff
                .post("/claims/" + claim + "/reversal", Map.of("reason", "核实有误"))
                .then()
                .statusCode(202);
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(10));
        town.streetStaff.get("/worklist?kind=CLAIM_REVERSAL").then().body("items", hasSize(0));
        town.communityStaff.get("/worklist?kind=CLAIM_REVERSAL").then().body("items.id", hasItem(claim));
        town.communityStaff
                .post("/claims/" + claim + "/reversal", Map.of("reason", "核实有误"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REVERSED"));
        town.communityStaff.get("/worklist?kind=CLAIM_REVERSAL").then().body("items", hasSize(0));
        member.get("/points/MEMBER/" + member.memberId())
                .then()
                .body("score.total", equalTo(0))
                .body("credit.balance", equalTo(0));
        member.get("/points/MEMBER/" + member.memberId() + "/entries?unit=SCORE")
                .then()
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("REVERSAL"))
                .body("items[0].total", equalTo(0))
                .body("items[1].total", equalTo(10));
        town.communityStaff
                .post("/claims/" + claim + "/reversal", Map.of("reason", "再次"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        claim(member, item);
    }

    @Test
    void pointsOfAnItemDoneSeveralTimesComeAtTheEnd() {
        Town town = new Town();
        Person member = town.member();
        String claim = claim(member, town.item(Map.of("times", 2), 1));
        complete(member, claim);
        member.get("/claims/" + claim).then().body("status", equalTo("CLAIMED")).body("visits", hasSize(1));
        complete(member, claim);
        member.get("/claims/" + claim).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void aUnitNamesItsMembersAndTheyEarnOnlyWhereTheItemSaysSo() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(Map.of("points", 8, "participantsEarn", true), 1);
        Map<String, Object> request = Map.of(
                "holder", Map.of("type", "ORGANIZATION", "id", town.unit), "participants", List.of(member.memberId()));
        String claim = Town.created(town.unitOfficer.post("/items/" + item + "/claims", request));
        complete(town.unitOfficer, claim);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        town.unitOfficer.get("/points/ORGANIZATION/" + town.unit).then().body("score.total", equalTo(8));
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(8));
    }
}
