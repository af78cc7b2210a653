package org.dangjian.market.trade.ledger;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.junit.jupiter.api.Test;

/** Rewards and deductions: two people, one entry, SCORE only, and who may read why. */
@QuarkusTest
class AdjustmentHttpTest extends AdjustmentTown {

    @Test
    void aRewardIsProposedByOneApprovedByAnotherAndTouchesScoreOnly() {
        String reward = propose("REWARD", 6);
        town.communityStaff
                .post("/adjustments/" + reward + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        town.streetStaff
                .post("/adjustments/" + reward + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        member.get("/points/MEMBER/" + member.memberId())
                .then()
                .body("score.byKind.REWARD", equalTo(6))
                .body("credit.balance", equalTo(0));
        town.streetStaff
                .post("/adjustments/" + reward + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    @Test
    void aDeductionTakesPointsAndItsBasisIsForThePersonAndTheApproversOnly() {
        String deduction = propose("DEDUCTION", 3);
        town.streetStaff.post("/adjustments/" + deduction + "/review", Map.of("decision", "APPROVE"));
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(-3));
        member.get("/adjustments").then().body("items[0].basis", equalTo("文件〔2026〕1号"));
        town.auditor.get("/adjustments").then().body("items", hasSize(1)).body("items[0].basis", nullValue());
        town.unitOfficer
                .get("/points/MEMBER/" + member.memberId() + "/entries")
                .then()
                .body("items[0].points", equalTo(-3))
                .body("items[0].reason", nullValue());
        Undoing.of(town.secondDistrictAdmin, town.districtAdmin, "/adjustments/" + deduction + "/reversal", "处分已撤销")
                .then()
                .statusCode(200);
        for (Person outsider : List.of(town.unitOfficer, town.auditor)) {
            outsider.get("/points/MEMBER/" + member.memberId() + "/entries")
                    .then()
                    .body("items[0].kind", equalTo("REVERSAL"))
                    .body("items[0].points", equalTo(3))
                    .body("items[0].reason", nullValue());
        }
        member.get("/points/MEMBER/" + member.memberId() + "/entries").then().body("items[0].reason", equalTo("处分已撤销"));
    }

    @Test
    void aRefusalNeedsAReasonAndPostsNothing() {
        String reward = propose("REWARD", 6);
        town.streetStaff
                .post("/adjustments/" + reward + "/review", Map.of("decision", "REJECT"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        // There is nothing to put right: whoever wants another one proposes it.
        town.streetStaff
                .post("/adjustments/" + reward + "/review", Map.of("decision", "RETURN", "reason", "依据不足"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("decision"));
        town.streetStaff
                .post("/adjustments/" + reward + "/review", Map.of("decision", "REJECT", "reason", "依据不足"))
                .then()
                .body("status", equalTo("REJECTED"));
        member.get("/points/MEMBER/" + member.memberId() + "/entries").then().body("items", hasSize(0));
    }

    @Test
    void anApprovedAdjustmentIsUndoneByAReversalOnce() {
        String reward = propose("REWARD", 6);
        town.streetStaff.post("/adjustments/" + reward + "/review", Map.of("decision", "APPROVE"));
        Undoing.of(town.secondDistrictAdmin, town.districtAdmin, "/adjustments/" + reward + "/reversal", "重复表彰")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVERSED"));
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(0));
        town.unitOfficer
                .get("/points/MEMBER/" + member.memberId() + "/entries")
                .then()
                .body("items[0].reason", equalTo("重复表彰"));
        town.districtAdmin
                .post("/adjustments/" + reward + "/reversal", Map.of("reason", "重复表彰"))
                .then()
                .statusCode(409);
    }

    @Test
    void nobodyProposesForThemselvesOrForTomorrowAndStrangersSeeNothing() {
        Map<String, Object> tomorrow = Map.of(
                "holder",
                holder(member),
                "kind",
                "REWARD",
                "points",
                5,
                "basis",
                "x",
                "occurredOn",
                today().plusDays(1).toString());
        town.communityStaff
                .post("/adjustments", tomorrow)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("occurredOn"));
        Town elsewhere = new Town();
        elsewhere
                .communityStaff
                .post("/adjustments", body("REWARD", 5))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("holder"));
        String reward = propose("REWARD", 6);
        elsewhere
                .districtAdmin
                .post("/adjustments/" + reward + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(404);
        elsewhere.districtAdmin.get("/adjustments").then().body("items", hasSize(0));
        member.post("/adjustments", body("REWARD", 5)).then().statusCode(403);
    }

    /** A list asks the database for what the caller may see, whatever stands elsewhere. */
    @Test
    void aListHoldsWhatLiesInTheCallersReachByBranchUnitOrReportIn() {
        String own = propose("REWARD", 5);
        Town elsewhere = new Town();
        Person stranger = elsewhere.member();
        created(elsewhere.communityStaff.post(
                "/adjustments",
                Map.of(
                        "holder",
                        holder(stranger),
                        "kind",
                        "REWARD",
                        "points",
                        5,
                        "basis",
                        "表彰",
                        "occurredOn",
                        today().toString())));
        String units = created(town.communityStaff.post(
                "/adjustments",
                Map.of(
                        "holder",
                        Map.of("type", "ORGANIZATION", "id", town.branch),
                        "kind",
                        "REWARD",
                        "points",
                        5,
                        "basis",
                        "表彰",
                        "occurredOn",
                        today().toString())));
        for (Person reader : List.of(town.communityStaff, town.unitOfficer, town.auditor)) {
            reader.get("/adjustments").then().body("items.id", contains(units, own));
        }
        member.get("/adjustments").then().body("items.id", contains(own));
        stranger.get("/adjustments?holderType=MEMBER&holderId=" + member.memberId())
                .then()
                .body("items", empty());
    }
}
