package org.dangjian.market.trade.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Needs and offers that are given up: whoever relied on them is told, and what was served stands. */
@QuarkusTest
class GivenUpHttpTest extends NeedTown {

    @Test
    void aNeedIsWithdrawnBeforeServiceTheClaimantsAreToldAndTheItemComesDown() {
        String need = filed();
        String item = onTheShelf(need, Map.of());
        Person member = town.member();
        String claim = claim(member, item);
        resident.post("/needs/" + need + "/withdraw", Map.of())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        town.resident()
                .post("/needs/" + need + "/withdraw", Map.of("reason", "别人的"))
                .then()
                .statusCode(404);
        resident.post("/needs/" + need + "/withdraw", Map.of("reason", "女儿回来了，住院陪护有人"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("claims[0].status", equalTo("REVOKED"));
        member.get("/claims/" + claim).then().body("status", equalTo("REVOKED")).body("nextStep", nullValue());
        member.get("/notices").then().body("items[0].text", containsString("女儿回来了"));
        // What the requester wrote stays off the shelf.
        town.member()
                .get("/items/" + item)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("taken", equalTo(0))
                .body("reason", not(containsString("女儿")));
        resident.post("/needs/" + need + "/withdraw", Map.of("reason", "再撤一次"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    @Test
    void aNeedThatWaitsForReviewIsWithdrawnAndOneThatWasServedIsNot() {
        String waiting = filed();
        town.communityStaff
                .post("/needs/" + waiting + "/withdraw", Map.of("reason", "来电说不需要了"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        heard("已由工作人员代为撤回", "来电说不需要了");
        review(town.communityStaff, waiting, Map.of("publicTitle", "陪同就医", "points", 5))
                .then()
                .statusCode(409);
        String served = filed();
        Person member = town.member();
        complete(member, claim(member, onTheShelf(served, Map.of())));
        resident.post("/needs/" + served + "/withdraw", Map.of("reason", "不需要了"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        resident.get("/needs/" + served).then().body("status", equalTo("PUBLISHED"));
    }

    /** Whoever comes first: a need given up holds nobody, and a claim that was made is not lost. */
    @Test
    void withdrawingAndClaimingAtTheSameMomentLeavesNoClaimOnWhatIsGone() {
        Person member = town.member();
        for (int round = 0; round < 6; round++) {
            String need = filed();
            String item = onTheShelf(need, Map.of());
            Together.call(
                            2,
                            i -> i == 0
                                    ? resident.post("/needs/" + need + "/withdraw", Map.of("reason", "不需要了"))
                                            .statusCode()
                                    : member.post("/items/" + item + "/claims", Map.of("holder", Town.holder(member)))
                                            .statusCode())
                    .forEach(status -> assertThat(status).isIn(200, 201, 409));
            Response left = town.communityStaff.get("/needs/" + need);
            boolean gone = left.path("status").equals("WITHDRAWN");
            List<String> claims = left.path("claims.status");
            assertThat(claims).allMatch(status -> status.equals(gone ? "REVOKED" : "CLAIMED"));
            town.communityStaff
                    .get("/items/" + item)
                    .then()
                    .body("status", equalTo(gone ? "CLOSED" : "PUBLISHED"))
                    .body("taken", equalTo(gone ? 0 : claims.size()));
        }
    }

    @Test
    void aProviderGivesAnOfferUpWhoWaitsIsToldAndWhatWasServedStands() {
        Person provider = town.member();
        Map<String, Object> terms = Offers.terms(town, Town.holder(provider));
        terms.put("slots", 3);
        String offer = created(provider.post("/offers", terms));
        Map<String, Object> approval = Map.of("decision", "APPROVE", "points", 5);
        town.communityStaff
                .post("/offers/" + offer + "/review", approval)
                .then()
                .statusCode(200);
        String item = town.streetStaff
                .post("/offers/" + offer + "/review", Map.of("decision", "APPROVE"))
                .path("itemId");
        String waiting =
                created(resident.post("/items/" + item + "/claims", Map.of("holder", Offers.resident(resident))));
        Person served = town.resident();
        String done = created(served.post("/items/" + item + "/claims", Map.of("holder", Offers.resident(served))));
        complete(provider, done);
        resident.post("/offers/" + offer + "/withdraw", Map.of("reason", "别人的"))
                .then()
                .statusCode(404);
        provider.post("/offers/" + offer + "/withdraw", Map.of("reason", "调到外地工作"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        heard("已取消", "调到外地工作");
        resident.get("/claims/" + waiting).then().body("status", equalTo("REVOKED"));
        served.get("/claims/" + done).then().body("status", equalTo("SUBMITTED"));
        resident.get("/items/" + item).then().body("status", equalTo("CLOSED")).body("reason", equalTo("提供方已撤回服务"));
        served.post("/claims/" + done + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        provider.post("/offers/" + offer + "/withdraw", Map.of("reason", "再撤一次"))
                .then()
                .statusCode(409);
    }
}
