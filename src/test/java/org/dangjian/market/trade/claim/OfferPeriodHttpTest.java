package org.dangjian.market.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Offers.ofMember;
import static org.dangjian.market.testsupport.Offers.resident;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers "once a month": so many places in each month or quarter, and not one more. */
@QuarkusTest
class OfferPeriodHttpTest {

    private Town town;
    private Person provider;

    @BeforeEach
    void aTown() {
        town = new Town();
        provider = town.member();
    }

    @Test
    void aFullMonthNamesTheNextFreeOneWhichCanBeTaken() {
        String item = ofMember(town, provider, 1, "MONTH");
        Person first = town.resident();
        Person second = town.resident();
        String claim = created(take(first, item, null));
        first.get("/claims/" + claim).then().body("period", equalTo(month(0)));
        take(first, item, null).then().statusCode(409).body("code", equalTo("claim-duplicate"));
        take(second, item, null)
                .then()
                .statusCode(409)
                .body("code", equalTo("item-full"))
                .body("detail", containsString(month(1)));
        created(take(second, item, month(1)));
        take(town.resident(), item, null).then().body("detail", containsString(month(2)));
        // Another month is another service.
        created(take(first, item, month(2)));
        second.get("/items/" + item)
                .then()
                .body("every", equalTo("MONTH"))
                .body("capacity", equalTo(1))
                .body("taken", equalTo(1))
                .body("remaining", equalTo(0))
                .body("periods[0].period", equalTo(month(0)))
                .body("periods.remaining", equalTo(List.of(0, 0, 0, 1, 1, 1)));
        second.get("/items?kind=RECOMMENDED").then().body("items[0].periods[1].remaining", equalTo(0));
        first.post("/claims/" + claim + "/withdraw", null).then().statusCode(200);
        second.get("/items/" + item).then().body("periods.remaining", equalTo(List.of(1, 0, 0, 1, 1, 1)));
        created(take(second, item, null));
    }

    @Test
    void theSlotOfAMonthIsServedInItsMonth() {
        String item = ofMember(town, provider, 1, "MONTH");
        Person resident = town.resident();
        String next = created(take(resident, item, month(1)));
        provider.post("/claims/" + next + "/completion", visit())
                .then()
                .statusCode(409)
                .body("code", equalTo("service-date-invalid"))
                .body("detail", containsString("的名额，应在当期服务"));
        String present = created(take(resident, item, null));
        provider.post("/claims/" + present + "/completion", visit()).then().statusCode(200);
    }

    private static Map<String, Object> visit() {
        return Map.of("servedOn", today().toString(), "minutes", 60, "summary", "上门检修");
    }

    @Test
    void aQuarterIsNamedAsSuchAndWhatIsNoneIsRefused() {
        String quarterly = ofMember(town, provider, 2, "QUARTER");
        String once = ofMember(town, provider, 2, null);
        String quarter = today().getYear() + "-Q" + (today().getMonthValue() + 2) / 3;
        Person resident = town.resident();
        String lastYears =
                quarter.replace(Integer.toString(today().getYear()), Integer.toString(today().getYear() - 1));
        for (String wrong : List.of(month(0), lastYears, "2099-Q1", "2026-Q5", "x")) {
            take(resident, quarterly, wrong).then().statusCode(400).body("errors[0].field", equalTo("period"));
        }
        take(resident, once, quarter).then().statusCode(400).body("errors[0].field", equalTo("period"));
        created(take(resident, quarterly, quarter));
        resident.get("/items/" + quarterly).then().body("periods[0].remaining", equalTo(1));
        resident.get("/items/" + once).then().body("periods", nullValue()).body("remaining", equalTo(2));
    }

    @Test
    void thePlacesOfAMonthAreFixedOnceTheOfferStandsOnTheShelf() {
        String item = ofMember(town, provider, 2, "MONTH");
        String tag = town.streetStaff.get("/items/" + item).header("ETag");
        town.streetStaff
                .patch("/items/" + item, tag, Map.of("capacity", 3))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("capacity"));
        town.streetStaff
                .patch("/items/" + item, tag, Map.of("title", "检修水管"))
                .then()
                .statusCode(200);
    }

    @Test
    void anOfferIsClaimableWhileAnyOfItsMonthsHasAPlace() {
        Person resident = town.resident();
        String item = ofMember(town, provider, 1, "MONTH");
        String quarterly = ofMember(town, provider, 1, "QUARTER");
        created(take(town.resident(), item, null));
        resident.get("/items?claimable=true").then().body("items.id", equalTo(List.of(quarterly, item)));
        for (String each : List.of(item, quarterly)) {
            String tag = town.streetStaff.get("/items/" + each).header("ETag");
            town.streetStaff
                    .patch("/items/" + each, tag, Map.of("closesOn", today().toString()))
                    .then()
                    .statusCode(200);
        }
        resident.get("/items?claimable=true").then().body("items.id", equalTo(List.of(quarterly)));
        take(resident, item, null)
                .then()
                .statusCode(409)
                .body("code", equalTo("item-full"))
                .body("detail", containsString("货架上的其他项目"));
        created(take(town.resident(), quarterly, null));
        resident.get("/items?claimable=true").then().body("items.id", equalTo(List.of()));
    }

    @Test
    void howeverManyAskAtOnceEachMonthHasItsPlacesAndNotOneMore() {
        int slots = 3;
        String item = ofMember(town, provider, slots, "MONTH");
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String member = town.memberId("COMMUNITY", "FULL");
            town.reportIn("/members/" + member, town.community);
            members.add(member);
        }
        List<Answer> answers = Together.call(
                members.size(), i -> claim(item, members.get(i), month(i % 2)).as(town.communityStaff.token()));
        assertThat(answers)
                .filteredOn(Answer::isSuccess)
                .extracting(answer -> answer.json().path("period").asText())
                .hasSize(2 * slots)
                .satisfies(
                        taken -> assertThat(taken).filteredOn(month(0)::equals).hasSize(slots));
        assertThat(answers)
                .filteredOn(answer -> !answer.isSuccess())
                .allSatisfy(answer ->
                        assertThat(answer.status() + " " + answer.code()).isEqualTo("409 item-full"));
        provider.get("/items/" + item).then().body("periods.remaining", equalTo(List.of(0, 0, 3, 3, 3, 3)));
        // Those who have a place give it back while others come for it.
        List<String> held = answers.stream()
                .filter(Answer::isSuccess)
                .map(answer -> answer.json().path("id").asText())
                .toList();
        List<String> waiting = IntStream.range(0, members.size())
                .filter(i -> !answers.get(i).isSuccess())
                .mapToObj(members::get)
                .toList();
        List<Answer> moves = Together.call(
                2 * held.size(),
                i -> (i % 2 == 0
                                ? Call.post("/claims/" + held.get(i / 2) + "/withdraw", null)
                                : claim(item, waiting.get(i / 2), month(i / 2 % 2)))
                        .as(town.communityStaff.token()));
        assertThat(moves).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
        List<Integer> remaining = provider.get("/items/" + item).path("periods.remaining");
        assertThat(remaining).allSatisfy(left -> assertThat(left).isBetween(0, slots));
        long now = moves.stream().filter(answer -> answer.status() == 201).count();
        assertThat(remaining.get(0) + remaining.get(1)).isEqualTo(2 * slots - (int) now);
        provider.get("/items/" + item).then().body("periods.period", hasItem(month(1)));
    }

    private static Call claim(String item, String member, String period) {
        return Call.post(
                "/items/" + item + "/claims",
                Map.of("holder", Map.of("type", "MEMBER", "id", member), "period", period));
    }

    private static String month(int ahead) {
        return YearMonth.from(today()).plusMonths(ahead).toString();
    }

    private static Response take(Person resident, String item, String period) {
        Map<String, Object> holder = Map.of("holder", resident(resident));
        return resident.post(
                "/items/" + item + "/claims",
                period == null ? holder : Map.of("holder", Offers.resident(resident), "period", period));
    }
}
