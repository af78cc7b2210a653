package org.dangjian.market.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Who changed this?" has an answer, and nobody can change the answer. */
@QuarkusTest
class AuditHttpTest {

    @Inject
    AuditCode code;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditWatch watch;

    @Inject
    EntityManager database;

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

    /** The trail is never deleted: what people typed stays on the row it was typed for. */
    @Test
    void whatPeopleWroteAboutAClaimIsNotCopiedIntoTheTrail() {
        Person member = town.member();
        String claim = claim(member, town.item(10, 1));
        Town.complete(member, claim);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "RETURN", "reason", "张大爷说没等到人"))
                .then()
                .statusCode(200)
                .body("reason", equalTo("张大爷说没等到人"));
        assertThat(town.auditor.get("/audit/events?subjectId=" + claim).asString())
                .contains("claim.returned")
                .doesNotContain("张大爷");
    }

    @Test
    void aRefusalOfRightsIsWrittenDownToo() {
        Person member = town.member();
        String claim = claim(member, town.item(10, 1));
        Town.complete(member, claim);
        member.post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
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
    void whatCommitsLongAfterItWasRecordedIsSealedAllTheSame() {
        sealer.seal();
        Instant recorded = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MICROS);
        UUID id = new UUID(
                recorded.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
        QuarkusTransaction.requiringNew()
                .run(() -> database.persist(new AuditEvent(
                                id,
                                recorded,
                                null,
                                "系统",
                                AuditEvent.Outcome.DONE,
                                AuditEntry.of("organization.imported", "organization", null),
                                "{}")
                        .coded(code)));
        sealer.seal();
        assertThat(seals(id)).isZero();
        watch.watchSealing();
        sealer.seal();
        assertThat(seals(id)).isOne();
    }

    private long seals(UUID event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select count(*) from AuditSeal s where s.eventId = :event", Long.class)
                        .setParameter("event", event)
                        .getSingleResult());
    }

    @Test
    void whoeverWouldRatherNotWaitGetsAJobWithTheSameProof() {
        sealer.seal();
        Response accepted = town.auditor
                .request()
                .header("Prefer", "respond-async")
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/audit/verification");
        Jobs.toTheEnd(town.auditor, accepted)
                .then()
                .body("problems", hasSize(0))
                .body("ok", equalTo(true))
                .body("head", notNullValue());
        town.districtAdmin.get("/jobs/" + accepted.path("id")).then().statusCode(404);
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
