package org.dangjian.market.assessment;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Mandatory items that only some owe, as the year judges them. */
@QuarkusTest
class AimedDutiesHttpTest extends AimedTown {

    private static final int YEAR = today().getYear();
    private static final List<String> OTHERS = List.of("PUBLIC_INSTITUTION", "COMMUNITY", "TWO_NEW");

    @Inject
    EntityManager database;

    @Test
    void threeMandatoryItemsOfRuralMembersLetThemQualifyWhileOthersOweFive() {
        List<String> ofOthers = duties(5, OTHERS, YEAR);
        String scheme = schemeWithThreeForRural(YEAR);
        simulate(scheme)
                .body("warnings", contains("农村党员按方案应有必选 3 项，货架上有 0 项（1 人）"))
                .body("evaluated", equalTo(2));
        List<String> ofRural = duties(3, List.of("RURAL"), YEAR);
        simulate(scheme).body("warnings", empty());
        town.districtAdmin.post("/schemes/" + scheme + "/publish", null).then().statusCode(200);

        attend(ofRural.getFirst(), doctor).statusCode(400).body("errors[0].field", equalTo("holders[0]"));
        ofRural.forEach(item -> attend(item, rural).statusCode(201));
        for (int i = 0; i < 5; i++) {
            town.earn(rural, town.item(10, null));
        }
        ofOthers.subList(0, 4).forEach(item -> attend(item, doctor).statusCode(201));
        rural.get("/standings/me")
                .then()
                .body("duties.itemId", containsInAnyOrder(ofRural.toArray()))
                .body("total", equalTo(80))
                .body("distance", equalTo(0));
        doctor.get("/standings/me").then().body("duties", hasSize(5)).body("total", equalTo(40));

        Response run = town.districtAdmin.post(
                "/assessments", Map.of("year", YEAR, "schemeId", scheme, "organizationId", town.district));
        Jobs.toTheEnd(town.districtAdmin, run)
                .then()
                .body("counts.QUALIFIED", equalTo(1))
                .body("counts.UNQUALIFIED", equalTo(1));
        duties(1, List.of("RURAL"), YEAR);
        simulate(scheme).body("warnings", contains("农村党员按方案应有必选 3 项，货架上有 4 项（1 人）"));
    }

    @Test
    void whoOwesWhatInAPastYearIsAsTheyWereThen() {
        int past = YEAR - 2;
        String then = duties(1, List.of("RURAL"), past).getFirst();
        String now = duties(1, List.of("RURAL"), YEAR).getFirst();
        String scheme = schemeWithThreeForRural(past);
        town.districtAdmin.post("/schemes/" + scheme + "/publish", null).then().statusCode(200);
        registeredLongAgo();
        change(rural, Map.of("category", "COMMUNITY"));

        rural.get("/standings/me?year=" + past).then().body("duties.itemId", contains(then));
        rural.get("/standings/me").then().body("duties.itemId", not(hasItem(now)));
        simulate(scheme, past).body("warnings", hasItem("农村党员按方案应有必选 3 项，货架上有 1 项（1 人）"));
        Map<String, Object> day =
                Map.of("servedOn", past + "-06-01", "summary", "参加", "holders", List.of(holder(rural)));
        town.communityStaff.post("/items/" + then + "/completions", day).then().statusCode(201);
        rural.get("/standings/me?year=" + past).then().body("duties[0].done", equalTo(1));
        attend(now, rural).statusCode(400);
    }

    /** The shipped scheme with the example in its comments. */
    private String schemeWithThreeForRural(int year) {
        String shipped = town.districtAdmin
                .get("/schemes?year=" + YEAR + "&audience=MEMBER&status=PUBLISHED")
                .path("items.find { it.code == 'dangjian-chaoshi-member' }.id");
        Response copy = town.districtAdmin.post(
                "/schemes", Map.of("copyOf", shipped, "year", year, "organizationId", town.district));
        String id = created(copy);
        Map<String, Object> definition = new HashMap<>(copy.<Map<String, Object>>path("definition"));
        definition.put(
                "overrides",
                List.of(Map.of(
                        "appliesTo",
                        Map.of("categories", List.of("RURAL")),
                        "mandatory",
                        Map.of("expected", 3, "points", 10))));
        String etag = town.districtAdmin.get("/schemes/" + id).header("ETag");
        town.districtAdmin
                .patch("/schemes/" + id, etag, Map.of("definition", definition))
                .then()
                .statusCode(200);
        return id;
    }

    private ValidatableResponse simulate(String scheme) {
        return simulate(scheme, YEAR);
    }

    private ValidatableResponse simulate(String scheme, int year) {
        return Jobs.toTheEnd(
                        town.districtAdmin,
                        town.districtAdmin.post(
                                "/schemes/" + scheme + "/simulation",
                                Map.of("year", year, "organizationId", town.district)))
                .then();
    }

    private List<String> duties(int count, List<String> categories, int year) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String id = created(town.districtAdmin.post(
                            "/items",
                            terms(Map.of(
                                    "kind",
                                    "MANDATORY",
                                    "audiences",
                                    List.of("MEMBER"),
                                    "audienceCategories",
                                    categories,
                                    "organizationId",
                                    town.district,
                                    "year",
                                    year))));
                    town.districtAdmin
                            .post("/items/" + id + "/submit", null)
                            .then()
                            .statusCode(200);
                    return id;
                })
                .toList();
    }

    private ValidatableResponse attend(String item, Person who) {
        Map<String, Object> list =
                Map.of("servedOn", today().toString(), "summary", "参加", "holders", List.of(holder(who)));
        return town.communityStaff.post("/items/" + item + "/completions", list).then();
    }

    private void registeredLongAgo() {
        Instant then = Instant.now().minus(1200, ChronoUnit.DAYS);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update member set created_at = ?1 where branch_id = ?2")
                        .setParameter(1, then)
                        .setParameter(2, UUID.fromString(town.branch))
                        .executeUpdate());
    }
}
