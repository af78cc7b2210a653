package org.dangjian.market.people.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.StatementCounter;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What waits for somebody is in one list: what they may decide, and nothing that is another's. */
@QuarkusTest
class WorklistHttpTest extends WorklistDesk {

    /** However much waits. */
    private static final int MOST_STATEMENTS = 20;

    @Test
    void whoeverHasNothingToDoSeesNothing() {
        Town town = new Town();
        list(town.communityStaff)
                .body("counts", anEmptyMap())
                .body("items", empty())
                .body("next", nullValue());
        town.member().get("/worklist").then().statusCode(403);
        town.auditor.get("/worklist").then().statusCode(403);
    }

    @Test
    void needsAndOffersWaitForTheLevelWhoseTurnItIs() {
        Town town = new Town();
        Person resident = town.resident();
        String need = created(resident.post("/needs", need(town, "陪我去看病")));
        String offer = offered(town);
        list(town.communityStaff)
                .body("counts.NEED", equalTo(1))
                .body("items.find { it.kind == 'NEED' }.id", equalTo(need))
                .body("items.find { it.kind == 'NEED' }.title", equalTo("陪我去看病"))
                .body("items.find { it.kind == 'NEED' }.organizationName", equalTo("试验社区居委会"))
                .body("items.find { it.kind == 'NEED' }.actions", contains("APPROVE", "RETURN", "REJECT"))
                .body("items.find { it.kind == 'NEED' }.since", notNullValue());
        list(town.communityStaff, "?kind=OFFER").body("items.id", hasItem(offer));
        town.communityStaff
                .post(
                        "/needs/" + need + "/review",
                        Map.of(
                                "decision",
                                "APPROVE",
                                "points",
                                5,
                                "publicTitle",
                                "陪同就医",
                                "closesOn",
                                today().plusDays(30).toString()))
                .then()
                .statusCode(200);
        list(town.communityStaff).body("counts", not(hasKey("NEED")));
        list(town.streetStaff).body("counts.NEED", equalTo(1)).body("items.id", hasItem(need));
        list(new Town().streetStaff).body("counts", anEmptyMap());
        // What an office asked for itself is the street's to decide.
        String own = created(town.communityStaff.post("/needs", need(town, "社区清扫")));
        list(town.streetStaff).body("counts.NEED", equalTo(2)).body("items.id", hasItem(own));
        list(town.communityStaff).body("items.id", not(hasItem(own)));
    }

    @Test
    void itemsInReviewWaitForASecondPerson() {
        Town town = new Town();
        String item = created(town.communityStaff.post("/items", item(town)));
        town.communityStaff.post("/items/" + item + "/submit", null).then().statusCode(200);
        list(town.communityStaff).body("counts", not(hasKey("ITEM")));
        list(town.streetStaff).body("counts.ITEM", equalTo(1)).body("items.id", hasItem(item));
        // A colleague screens it; then it is the street's alone.
        Person colleague = town.account("社区同事", "COMMUNITY_STAFF", town.community, null);
        list(colleague).body("counts.ITEM", equalTo(1));
        colleague
                .post("/items/" + item + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        list(colleague).body("counts", not(hasKey("ITEM")));
        list(town.account("社区同事乙", "COMMUNITY_STAFF", town.community, null)).body("counts", not(hasKey("ITEM")));
        list(town.streetStaff).body("counts.ITEM", equalTo(1));
    }

    @Test
    void claimsAndWhatWentWrongWithThemWaitForStaffWhoDidNotServe() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(10, 9);
        String claim = claim(member, item);
        complete(member, claim);
        list(town.communityStaff)
                .body("counts", hasEntry("CLAIM", 1))
                .body("items[0].id", equalTo(claim))
                .body("items[0].actions", contains("APPROVE", "RETURN"));
        list(town.unitOfficer).body("counts", anEmptyMap());
        // Of a colleague of the unit, who works for the community too, not the own unit's service.
        Person colleague =
                town.account("两栖干部", "COMMUNITY_STAFF", town.community, town.memberId("PUBLIC_INSTITUTION", "FULL"));
        list(colleague).body("counts", not(hasKey("CLAIM")));
        town.communityStaff
                .post("/claims/" + claim + "/rating", Map.of("stars", 1))
                .then()
                .statusCode(200);
        list(town.communityStaff)
                .body("counts.CLAIM", equalTo(1))
                .body("counts.FLAGGED_RATING", equalTo(1))
                .body("items.id", contains(claim, claim));
        String missed = claim(town.member(), item);
        town.communityStaff
                .post("/claims/" + missed + "/absence", Map.of("reason", "没有来"))
                .then()
                .statusCode(200);
        list(town.communityStaff).body("counts.ABSENCE", equalTo(1)).body("items[0].id", equalTo(missed));
        // A page of one at a time shows each once, the two of one claim as well.
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = town.communityStaff.get("/worklist?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.then().statusCode(200).body("items", hasSize(1)).body("counts.CLAIM", equalTo(1));
            seen.add(page.path("items[0].kind"));
            next = page.path("next");
        }
        assertThat(seen).containsExactly("ABSENCE", "CLAIM", "FLAGGED_RATING");
        town.communityStaff.get("/worklist?cursor=bm9uc2Vuc2U").then().statusCode(400);
    }

    @Test
    void attendanceThatWasReportedWaitsForTheSecretaryAndTheCommunity() {
        Town town = new Town();
        Person member = town.member();
        Person secretary = town.account("支部书记", "BRANCH_SECRETARY", town.branch, null);
        String item = town.mandatory("MEMBER", 12);
        Response recorded = member.post(
                "/items/" + item + "/completions",
                Map.of("servedOn", today().toString(), "summary", "参加会议", "holders", List.of(holder(member))));
        String reported = recorded.path("items[0].id");
        for (Person keeper : List.of(secretary, town.communityStaff, town.districtAdmin)) {
            list(keeper).body("counts.ATTENDANCE", equalTo(1)).body("items.id", hasItem(reported));
        }
        list(town.unitOfficer).body("counts", anEmptyMap());
        secretary
                .post("/completions/" + reported + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        list(town.communityStaff).body("counts", not(hasKey("ATTENDANCE")));
    }

    @Test
    void theWorklistAsksTheDatabaseNoMoreForALongListThanForAShortOne() {
        Town town = new Town();
        Person member = town.member();
        for (int i = 0; i < 8; i++) {
            complete(member, claim(member, town.item(10, 2)));
            created(town.resident().post("/needs", need(town, "需求" + i)));
        }
        Person both = town.account("街道书记", "STREET_STAFF", town.street, town.memberId("PUBLIC_INSTITUTION", "FULL"));
        for (Person staff : List.of(town.communityStaff, town.streetStaff, both)) {
            String count = "worklist-" + UUID.randomUUID();
            staff.request()
                    .header(StatementCounter.HEADER, count)
                    .get("/api/v1/worklist?limit=100")
                    .then()
                    .statusCode(200)
                    .body("counts", hasKey("NEED"));
            assertThat(StatementCounter.of(count)).isPositive().isLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }

    private static String offered(Town town) {
        Person member = town.member();
        return created(member.post("/offers", Offers.terms(town, holder(member))));
    }

    private static Map<String, Object> need(Town town, String title) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "description",
                "请帮忙",
                "category",
                "ELDERLY_AND_DISABLED",
                "organizationId",
                town.community));
    }
}
