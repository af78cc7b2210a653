package org.dangjian.market.assessment;

import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Years that are over are judged and listed by how things stood then. */
@QuarkusTest
class PastStandingHttpTest {

    @Inject
    EntityManager database;

    private Town town;
    private Person member;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
    }

    @Test
    void aPastYearIsJudgedByHowMembersStoodThenInRunAndSimulationAndStanding() {
        PastYear past = new PastYear(town, 2);
        Person moved = town.member();
        registeredLongAgo();
        String elsewhere = town.organization(town.districtAdmin, town.code + "-9", "新支部", "BRANCH", town.code + "-1");
        change(moved, Map.of("branchId", elsewhere, "category", "COMMUNITY"));
        change(member, Map.of("status", "LOST", "special", true));
        change(member, Map.of("status", "ABROAD"));

        String yesterday = "/members/" + moved.memberId() + "?asOf=" + today().minusDays(1);
        town.districtAdmin
                .get(yesterday)
                .then()
                .body("branchId", equalTo(town.branch))
                .body("category", equalTo("PUBLIC_INSTITUTION"));
        town.districtAdmin
                .get("/members/" + moved.memberId())
                .then()
                .body("branchId", equalTo(elsewhere))
                .body("category", equalTo("COMMUNITY"));

        String now = new PastYear(town, 0).run("MEMBER");
        town.districtAdmin.get("/assessments/" + now).then().body("counts.NOT_GRADED", equalTo(1));
        String then = past.run("MEMBER", town.unit);
        town.districtAdmin
                .get("/assessments/" + then)
                .then()
                .body("evaluated", equalTo(2))
                .body("counts.NOT_GRADED", equalTo(0));
        Map<String, String> results = past.results(then);
        town.districtAdmin
                .get("/results/" + results.get(moved.memberId()))
                .then()
                .body("organizationId", equalTo(town.branch));
        String scheme = town.districtAdmin.get("/assessments/" + then).path("schemeId");
        Response simulated = Jobs.toTheEnd(
                town.districtAdmin,
                town.districtAdmin.post(
                        "/schemes/" + scheme + "/simulation", Map.of("year", past.year, "organizationId", town.unit)));
        simulated.then().body("evaluated", equalTo(2)).body("draft.NOT_GRADED", nullValue());
        member.get("/standings/me?year=" + past.year)
                .then()
                .body("notGradedReason", nullValue())
                .body("band", notNullValue());
        member.get("/standings/me").then().body("notGradedReason", equalTo("出国（境）党员不定等次"));
    }

    @Test
    void listsOfAClosedYearCallOrganizationsWhatTheyWereCalledThen() {
        PastYear past = new PastYear(town, 2);
        past.reward(holder(member), 90);
        registeredLongAgo();
        String before = town.districtAdmin.get("/organizations/" + town.branch).path("name");
        rename(town.branch, "改名后的支部");
        String run = past.run("MEMBER");
        past.show(run);
        town.districtAdmin
                .get("/assessments/" + run + "/publicity")
                .then()
                .body("items.organizationName", contains(before));
        past.decide(past.results(run).get(member.memberId()), "QUALIFIED")
                .then()
                .statusCode(200);
        past.close(run).then().statusCode(200);
        town.districtAdmin
                .get("/reports/member-medals?organizationId=" + town.branch + "&year=" + past.year)
                .then()
                .statusCode(200)
                .body("items.organizationName", contains(before));
        town.districtAdmin.get("/organizations/" + town.branch).then().body("name", equalTo("改名后的支部"));
    }

    private void rename(String organization, String name) {
        town.districtAdmin
                .patch("/organizations/" + organization, "*", Map.of("name", name))
                .then()
                .statusCode(200);
    }

    private void change(Person who, Map<String, ?> change) {
        town.districtAdmin
                .patch("/members/" + who.memberId(), "*", new HashMap<>(change))
                .then()
                .statusCode(200);
    }

    /** Everybody and everything of the town as if it had been there for years: what changes today has a past. */
    private void registeredLongAgo() {
        Instant then = Instant.now().minus(2000, ChronoUnit.DAYS);
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update member set created_at = ?1 where branch_id = ?2")
                    .setParameter(1, then)
                    .setParameter(2, UUID.fromString(town.branch))
                    .executeUpdate();
            database.createNativeQuery("update organization set created_at = ?1 where id = ?2")
                    .setParameter(1, then)
                    .setParameter(2, UUID.fromString(town.branch))
                    .executeUpdate();
        });
    }
}
