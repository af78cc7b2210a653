package org.dangjian.market.assessment.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.StatementCounter;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire;
import org.junit.jupiter.api.Test;

/** A phone asks once for what it shows first, and gets little. */
@QuarkusTest
class HomeHttpTest {

    private static final int MOST_BYTES_OF_HOME = 4096;
    private static final int MOST_BYTES_OF_A_CARD = 500;
    private static final int MOST_STATEMENTS = 40;

    @Test
    void whatAMemberSeesFirstComesInOneCallOfLessThanFourKilobytes() {
        Town town = new Town();
        Person member = town.member();
        String duty = town.mandatory("MEMBER", 4);
        town.mandatory("MEMBER", 2);
        town.earn(member, town.item(5, 9));
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            claims.add(claim(member, town.item(10, 5)));
            dispatched(town, member);
        }
        complete(member, claims.getFirst());
        String count = UUID.randomUUID().toString();
        Response home = member.request().header(StatementCounter.HEADER, count).get("/api/v1/me/home");
        home.then()
                .statusCode(200)
                .body("standing.phase", equalTo("IN_PROGRESS"))
                .body("standing.earned", equalTo(5))
                .body("standing.lineAt", notNullValue())
                .body("missing", hasSize(3))
                .body("nextDuty.times", notNullValue())
                .body("nextDuty.done", equalTo(0))
                .body("claims", hasSize(3))
                .body("claims.status", everyItem(not(equalTo("VERIFIED"))))
                .body("claimCount", equalTo(6))
                .body("unread", equalTo(7))
                .body("star.emblem", notNullValue())
                .body("waiting", hasSize(3))
                .body("waiting.kind", everyItem(equalTo("DISPATCH")))
                .body("waitingCounts.DISPATCH", equalTo(6));
        assertThat(home.<Integer>path("missingCount")).isGreaterThanOrEqualTo(3);
        assertThat(duty).isNotNull();
        int bytes = home.asByteArray().length;
        Figures.print("home", "1 call, " + bytes + " bytes, " + StatementCounter.of(count) + " statements");
        assertThat(bytes).isLessThan(MOST_BYTES_OF_HOME);
        assertThat(StatementCounter.of(count)).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void whoIsNotJudgedSeesWhatThereIs() {
        Town town = new Town();
        Person resident = town.resident();
        for (Person person : List.of(resident, town.communityStaff, town.auditor, town.systemAdmin)) {
            person.get("/me/home")
                    .then()
                    .statusCode(200)
                    .body("standing", nullValue())
                    .body("star", nullValue())
                    .body("claims", hasSize(0));
        }
        Person member = town.member();
        complete(member, claim(member, town.item(10, 5)));
        int inbox = town.communityStaff.get("/worklist").asByteArray().length;
        int item = member.get("/items/" + town.item(10, 5)).asByteArray().length;
        Figures.print("item and inbox", "1 call each, " + item + " and " + inbox + " bytes");
        town.communityStaff
                .get("/me/home")
                .then()
                .body("waitingCounts.CLAIM", equalTo(1))
                .body("waiting.actions.flatten()", hasItem("APPROVE"));
        town.unitOfficer.get("/me/home").then().statusCode(200).body("standing.lineAt", notNullValue());
    }

    @Test
    void aCardSaysWhatToDoNextInLessThanFiveHundredBytes() {
        Town town = new Town();
        Person member = town.member();
        String late = claim(member, town.item(Map.of("place", "槐荫社区党群服务中心二楼", "title", "帮助独居老人打扫卫生"), 3));
        String soon = claim(
                member, town.item(Map.of("closesOn", today().plusDays(1).toString(), "evidenceRequired", true), 3));
        String done = town.earn(member, town.item(10, 5));
        member.get("/claims/cards?sort=NEWEST").then().body("items.id", contains(done, soon, late));
        Response first = member.get("/claims/cards?sort=DEADLINE&limit=1&status=CLAIMED&status=SUBMITTED");
        first.then()
                .statusCode(200)
                .body("items.id", contains(soon))
                .body("items[0].deadline", equalTo(today().plusDays(1).toString()))
                .body("items[0].nextStep", equalTo("COMPLETE"))
                .body("items[0].evidenceRequired", equalTo(true))
                .body("items[0].checkInRequired", equalTo(false));
        Response second = member.get("/claims/cards?sort=DEADLINE&limit=1&status=CLAIMED&status=SUBMITTED&cursor="
                + first.<String>path("next"));
        second.then()
                .body("items.id", contains(late))
                .body("items[0].place", equalTo("槐荫社区党群服务中心二楼"))
                .body("next", nullValue());
        int bytes = member.get("/claims/cards").asByteArray().length;
        Figures.print("my claims", "1 call, " + bytes + " bytes for 3 cards");
        for (JsonNode card :
                Wire.json(member.get("/claims/cards").asByteArray()).path("items")) {
            assertThat(card.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES_OF_A_CARD);
        }
        town.member().get("/claims/cards").then().body("items", hasSize(0));
        member.get("/claims/cards?sort=LATEST").then().statusCode(400).body("errors[0].field", equalTo("sort"));
    }

    @Test
    void noticesSayWhatTheyAreAboutAndAreReadAllAtOnce() {
        Town town = new Town();
        Person member = town.member();
        String claim = town.earn(member, town.item(10, 5));
        String dispatch = dispatched(town, member);
        member.get("/notices")
                .then()
                .body("items.kind", contains("DISPATCH", "CLAIM"))
                .body("items.title", contains("派单", "服务进展"))
                .body("items.subjectType", contains("DISPATCH", "CLAIM"))
                .body("items.subjectId", contains(dispatch, claim));
        member.get("/notices/unread").then().statusCode(200).body("count", equalTo(2));
        String newest = member.get("/notices").path("items[0].id");
        member.post("/notices/" + newest + "/read", null).then().statusCode(200).body("readAt", notNullValue());
        member.get("/notices/unread").then().body("count", equalTo(1));
        member.post("/notices/read-all", null).then().statusCode(200).body("count", equalTo(0));
        member.get("/notices?unread=true").then().body("items", hasSize(0));
        member.get("/notices").then().body("items.readAt", everyItem(notNullValue()));
    }

    @Test
    void iLearnWhichOperationsMyRolesOpen() {
        Town town = new Town();
        town.communityStaff
                .get("/me")
                .then()
                .body("permissions", hasItems("verifyClaim", "createItem", "getItem"))
                .body("permissions", not(hasItem("createAccount")));
        town.resident()
                .get("/me")
                .then()
                .body("permissions", hasItems("claimItem", "getItem"))
                .body("permissions", not(hasItem("createItem")));
    }

    @Test
    void aChangeMayBePostedByTheRulesOfItsPatch() {
        Town town = new Town();
        String gift = created(town.communityStaff.post(
                "/gifts", Map.of("title", "读物", "price", 1, "stock", 3, "organizationId", town.community)));
        String path = "/gifts/" + gift + "/changes";
        UUID key = UUID.randomUUID();
        town.communityStaff.post(path, Map.of("title", "党建读物")).then().statusCode(428);
        Response changed = posted(town.communityStaff, key, path, "\"0\"", "党建读物");
        changed.then().statusCode(200).body("title", equalTo("党建读物")).header("ETag", "\"1\"");
        posted(town.communityStaff, key, path, "\"0\"", "党建读物")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        posted(town.communityStaff, key, path, "\"1\"", "党建读物")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-mismatch"));
        posted(town.communityStaff, UUID.randomUUID(), path, "\"0\"", "读本")
                .then()
                .statusCode(412)
                .body("code", equalTo("version-stale"))
                .body("instance", equalTo("/api/v1" + path));
        posted(town.member(), UUID.randomUUID(), path, "\"1\"", "读本").then().statusCode(403);
        posted(new Town().communityStaff, UUID.randomUUID(), path, "\"1\"", "读本")
                .then()
                .statusCode(404);
        town.communityStaff
                .post("/claims/" + gift + "/changes", Map.of())
                .then()
                .statusCode(405);
        town.communityStaff.post("/nothing/changes", Map.of()).then().statusCode(404);
    }

    private static Response posted(Person by, UUID key, String path, String version, String title) {
        return by.request()
                .header("If-Match", version)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("title", title))
                .post("/api/v1" + path);
    }

    private static String dispatched(Town town, Person member) {
        Response sent = town.communityStaff.post(
                "/items/" + town.item(10, 9) + "/dispatches",
                Map.of(
                        "holders",
                        List.of(holder(member)),
                        "answerBy",
                        today().plusDays(3).toString()));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        return Wire.json(sent.asByteArray()).findPath("id").textValue();
    }
}
