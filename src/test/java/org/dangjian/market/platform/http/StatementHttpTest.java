package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.StatementCounter;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list asks the database a few questions, however many rows it shows; a batch writes with a few more a row. */
@QuarkusTest
class StatementHttpTest {

    private static final int MOST_OF_A_LIST = 15;
    private static final int FEW = 2;
    private static final int MANY = 7;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void noListAsksPerRow() {
        String mandatory = town.mandatory("MEMBER", 4);
        RedemptionSetting.openToAll(town);
        String gift = created(town.communityStaff.post(
                "/gifts", Map.of("title", "党建读物", "price", 1, "stock", 60, "organizationId", town.community)));
        Map<String, List<Person>> readers = new LinkedHashMap<>();
        readers.put("/claims?limit=100", List.of(town.communityStaff, town.auditor, town.unitOfficer));
        readers.put("/items?limit=100", List.of(town.communityStaff, town.unitOfficer));
        readers.put("/needs?limit=100", List.of(town.communityStaff));
        readers.put("/offers?limit=100", List.of(town.communityStaff));
        readers.put("/adjustments?limit=100", List.of(town.communityStaff, town.unitOfficer));
        readers.put("/individual-plans?limit=100", List.of(town.unitOfficer));
        readers.put("/organizations?limit=100", List.of(town.districtAdmin));
        readers.put("/accounts?limit=100", List.of(town.districtAdmin));
        readers.put("/notices?limit=100", List.of(town.communityStaff));
        readers.put("/audit/events?limit=100", List.of(town.auditor));
        readers.put("/redemptions?limit=100", List.of(town.communityStaff));
        readers.put("/dispatches?limit=100", List.of(town.communityStaff));
        readers.put("/cases?limit=100", List.of(town.communityStaff));
        readers.put("/case-orders?limit=100", List.of(town.communityStaff));
        readers.put("/members?limit=100", List.of(town.districtAdmin, town.communityStaff));
        readers.put("/items/" + mandatory + "/completions?limit=100", List.of(town.districtAdmin));
        rows(mandatory, gift, FEW);
        Map<String, String> before = asked(readers);
        rows(mandatory, gift, MANY);
        Map<String, String> after = asked(readers);
        Map<String, Integer> counts = new LinkedHashMap<>();
        after.forEach((list, request) -> counts.put(list, StatementCounter.of(request)));
        Figures.print("statements of a list", counts.toString());
        assertThat(counts).allSatisfy((list, count) -> {
            assertThat(count).as(list).isBetween(1, MOST_OF_A_LIST);
            assertThat(count)
                    .as(() -> list + " with more rows\n" + StatementCounter.statements(after.get(list)))
                    .isLessThanOrEqualTo(StatementCounter.of(before.get(list)));
        });
    }

    @Test
    void attendanceOfManyIsWrittenWithAFewStatements() {
        String item = town.mandatory("MEMBER", 1);
        List<Map<String, String>> holders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String member = town.memberId("PUBLIC_INSTITUTION", "FULL");
            town.reportIn("/members/" + member, town.community);
            holders.add(Map.of("type", "MEMBER", "id", member));
        }
        Map<String, Object> body = Map.of("servedOn", today().toString(), "summary", "主题党日", "holders", holders);
        int count = count(
                request -> town.communityStaff
                        .request()
                        .header(StatementCounter.HEADER, request)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType("application/json")
                        .body(body)
                        .post("/api/v1/items/" + item + "/completions"),
                201);
        Figures.print("statements of attendance", count + " for " + holders.size() + " members");
        assertThat(count).isLessThanOrEqualTo(20 + 2 * holders.size());
    }

    @Test
    void whatOneMeetingDecidesOnManyIsWrittenWithAFewStatements() {
        PastYear past = new PastYear(town, 2);
        for (int i = 0; i < 12; i++) {
            town.reportIn("/members/" + town.memberId("PUBLIC_INSTITUTION", "FULL"), town.community);
        }
        String assessment = past.run("MEMBER");
        past.show(assessment);
        List<String> results = List.copyOf(past.results(assessment).values());
        Map<String, Object> opinions = new HashMap<>(past.opinion("QUALIFIED"));
        opinions.remove("agreed");
        opinions.remove("grade");
        opinions.put("results", each(results, Map.of("grade", "QUALIFIED", "agreed", 8)));
        int said = posted(town.communityStaff, "/assessments/" + assessment + "/opinions", opinions);
        Map<String, Object> approvals =
                Map.of("basis", "街道党工委会议", "results", each(results, Map.of("grade", "QUALIFIED", "reason", "会议研究决定")));
        int approved = posted(town.streetStaff, "/assessments/" + assessment + "/approvals", approvals);
        Figures.print("statements of a meeting", said + " and " + approved + " for " + results.size() + " results");
        assertThat(said).isLessThanOrEqualTo(20 + 2 * results.size());
        assertThat(approved).isLessThanOrEqualTo(20 + 2 * results.size());
    }

    private static List<Map<String, Object>> each(List<String> results, Map<String, Object> said) {
        return results.stream()
                .map(id -> {
                    Map<String, Object> one = new HashMap<>(said);
                    one.put("resultId", id);
                    return one;
                })
                .toList();
    }

    private static int posted(Person by, String path, Map<String, Object> body) {
        return count(
                request -> by.request()
                        .header(StatementCounter.HEADER, request)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType("application/json")
                        .body(body)
                        .post("/api/v1" + path),
                200);
    }

    /** So many of each thing that is listed. */
    private void rows(String mandatory, String gift, int number) {
        String department = created(town.districtAdmin.post(
                "/organizations",
                Map.of(
                        "code", town.code + "-D" + number,
                        "name", "城市管理局",
                        "level", "STATIONED_UNIT",
                        "kind", "DEPARTMENT",
                        "parentCode", town.code)));
        for (int i = 0; i < number; i++) {
            Person member = town.member();
            String item = town.item(10, 5);
            town.earn(member, item);
            created(member.post("/redemptions", Map.of("giftId", gift, "quantity", 1)));
            created(town.communityStaff.post("/needs", need()));
            String reported = created(town.communityStaff.post(
                    "/cases", Map.of("title", "井盖松动", "description", "东门外", "placeId", town.community)));
            town.communityStaff
                    .post("/cases/" + reported + "/escalate", Map.of())
                    .then()
                    .statusCode(200);
            town.streetStaff
                    .post("/cases/" + reported + "/orders", Map.of("leadId", department))
                    .then()
                    .statusCode(200);
            created(member.post("/offers", Offers.terms(town, holder(member))));
            created(town.communityStaff.post(
                    "/adjustments",
                    Map.of(
                            "holder",
                            holder(member),
                            "kind",
                            "REWARD",
                            "points",
                            1,
                            "basis",
                            "表彰",
                            "occurredOn",
                            today().toString())));
            created(member.post(
                    "/members/" + member.memberId() + "/individual-plans",
                    Map.of(
                            "year", today().getYear(),
                            "lines", List.of(Map.of("itemId", item, "points", 80)),
                            "basis", "长期卧床")));
            town.communityStaff
                    .post(
                            "/items/" + town.item(5, 3) + "/dispatches",
                            Map.of("holders", List.of(holder(member)), "answerBy", today().toString()))
                    .then()
                    .statusCode(201);
            town.communityStaff
                    .post(
                            "/items/" + mandatory + "/completions",
                            Map.of(
                                    "servedOn", today().toString(),
                                    "summary", "主题党日",
                                    "holders", List.of(holder(member))))
                    .then()
                    .statusCode(201);
        }
    }

    private Map<String, Object> need() {
        return Map.of(
                "title", "陪同就医",
                "description", "每月一次",
                "category", "ELDERLY_AND_DISABLED",
                "organizationId", town.community,
                "beneficiary", Map.of("name", "张三", "phone", "10000000001", "address", "幸福里一号楼"));
    }

    /** The requests by which every list was asked for: of two tries the one that had nothing to learn anew beside it. */
    private Map<String, String> asked(Map<String, List<Person>> readers) {
        Map<String, String> requests = new LinkedHashMap<>();
        readers.forEach((path, persons) -> {
            for (int i = 0; i < persons.size(); i++) {
                Person reader = persons.get(i);
                Function<String, Response> call = request -> reader.request()
                        .header(StatementCounter.HEADER, request)
                        .get("/api/v1" + path);
                String fewest = Stream.of(sent(call, 200), sent(call, 200))
                        .min(Comparator.comparing(StatementCounter::of))
                        .orElseThrow();
                requests.put(path + " #" + i, fewest);
            }
        });
        return requests;
    }

    private static int count(Function<String, Response> call, int status) {
        return StatementCounter.of(sent(call, status));
    }

    private static String sent(Function<String, Response> call, int status) {
        String request = UUID.randomUUID().toString();
        call.apply(request).then().statusCode(status);
        return request;
    }
}
