package org.dangjian.market.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Who changed this?" has an answer, and nobody can change the answer. */
@QuarkusTest
class AuditHttpTest {

    @Inject
    AuditSealer sealer;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void everyStepOfAClaimIsWrittenDownWithWhoDidIt() {
        Person member = town.member();
        String claim = town.earn(member, town.item(10, 1));
        town.auditor
                .get("/audit/events?subjectType=claim&subjectId=" + claim)
                .then()
                .statusCode(200)
                .body("items.action", equalTo(java.util.List.of("claim.verified", "claim.submitted", "claim.made")))
                .body("items[0].accountId", equalTo(town.communityStaff.accountId()))
                .body("items[0].entriesHash", notNullValue())
                .body("items[2].accountId", equalTo(member.accountId()));
    }

    @Test
    void aRefusalOfRightsIsWrittenDownToo() {
        Person member = town.member();
        String claim = claim(member, town.item(10, 1));
        Town.complete(member, claim);
        member.post("/claims/" + claim + "/verification", Map.of("decision", "VERIFY"))
                .then()
                .statusCode(403);
        town.auditor
                .get("/audit/events?accountId=" + member.accountId() + "&action=request.refused")
                .then()
                .body("items.outcome", hasItem("REFUSED"))
                .body("items.details.code", hasItem("second-person-required"));
    }

    @Test
    void theChainCoversEveryEventAndBalancesMatchTheirEntries() {
        town.earn(town.member(), town.item(10, 1));
        sealer.seal();
        town.auditor
                .post("/audit/verification", null)
                .then()
                .statusCode(200)
                .body("problems", hasSize(0))
                .body("ok", equalTo(true))
                .body("head", notNullValue());
    }

    @Test
    void eventsOfAnotherDistrictAreNotShown() {
        Town elsewhere = new Town();
        String item = elsewhere.item(10, 1);
        town.auditor
                .get("/audit/events?subjectType=item&subjectId=" + item)
                .then()
                .body("items", hasSize(0));
        elsewhere
                .auditor
                .get("/audit/events?subjectType=item&subjectId=" + item)
                .then()
                .body("items.action", hasItems("item.created", "item.submitted", "item.reviewed"));
        town.communityStaff.get("/audit/events").then().statusCode(403);
    }

    @Test
    void theCanonicalRowIsByteExact() {
        AuditEvent event = new AuditEvent(
                java.util.UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
                java.time.Instant.parse("2026-03-15T01:02:03.000004Z"),
                null,
                "系统",
                AuditEvent.Outcome.DONE,
                AuditEntry.of("item.expired", "item", null),
                "{}");
        assertThat(event.canonical()).isEqualTo("""
                        id=36:01890a5d-ac96-774b-bcce-b302099a8057
                        occurredAt=27:2026-03-15T01:02:03.000004Z
                        accountId=-
                        accountName=6:系统
                        action=12:item.expired
                        outcome=4:DONE
                        subjectType=4:item
                        subjectId=-
                        organizationPath=-
                        details=2:{}
                        entriesHash=-
                        """);
    }
}
