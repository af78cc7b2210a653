package org.dangjian.market.assessment;

import static org.dangjian.market.testsupport.Town.claim;
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
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items aimed at some members: who may claim them, who sees them as claimable, who owes them. */
@QuarkusTest
class AimedItemsHttpTest {

    private static final int YEAR = today().getYear();
    private static final List<String> OTHERS = List.of("PUBLIC_INSTITUTION", "COMMUNITY", "TWO_NEW");

    @Inject
    EntityManager database;

    private Town town;
    private Person rural;
    private Person doctor;

    @BeforeEach
    void aMemberOfTheVillageAndOneOfTheHospital() {
        town = new Town();
        rural = person("RURAL");
        doctor = town.member();
    }

    @Test
    void anItemIsClaimedBySeenAsClaimableByAndSuggestedForThoseItIsAimedAt() {
        String forRural = town.item(Map.of("audiences", List.of("MEMBER"), "audienceCategories", List.of("RURAL")), 5);
        String forMoving = town.item(Map.of("audiences", List.of("MEMBER"), "audienceFlags", List.of("FLOATING")), 5);
        String forAll = town.item(10, 5);
        claimable(rural).body("items.id", containsInAnyOrder(forRural, forAll));
        claimable(doctor).body("items.id", contains(forAll));
        refused(doctor, forRural);
        refused(rural, forMoving);
        town.communityStaff
                .get("/items/" + forRural + "/suggestions")
                .then()
                .statusCode(200)
                .body("items.holder.id", contains(rural.memberId()));
        town.communityStaff.get("/items/" + forMoving + "/suggestions").then().body("items", empty());

        change(doctor, Map.of("floating", true));
        claimable(doctor).body("items.id", containsInAnyOrder(forMoving, forAll));
        town.communityStaff
                .get("/items/" + forMoving + "/suggestions")
                .then()
                .body("items.holder.id", contains(doctor.memberId()));
        claim(doctor, forMoving);
        claim(rural, forRural);
        String etag = town.streetStaff.get("/items/" + forRural).header("ETag");
        town.streetStaff
                .patch("/items/" + forRural, etag, Map.of("audienceCategories", List.of()))
                .then()
                .statusCode(409)
                .body("code", equalTo("item-locked"));
        town.streetStaff
                .post(
                        "/items",
                        terms(Map.of("audiences", List.of("ORGANIZATION"), "audienceFlags", List.of("SPECIAL"))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("audienceFlags"));
    }

    @Test
    void theReviewOfANeedAimsTheItemItBecomes() {
        String need = created(town.resident()
                .post(
                        "/needs",
                        Map.of(
                                "title", "秋收缺人手",
                                "description", "两亩地",
                                "category", "ELDERLY_AND_DISABLED",
                                "organizationId", town.community)));
        Map<String, Object> screening = new HashMap<>(Map.of(
                "decision", "APPROVE", "publicTitle", "帮助秋收", "difficulty", "HARD", "audiences", List.of("MEMBER")));
        screening.put("audienceCategories", List.of("RURAL", "COMMUNITY"));
        town.communityStaff
                .post("/needs/" + need + "/review", screening)
                .then()
                .statusCode(200)
                .body("proposedItem.audienceCategories", containsInAnyOrder("RURAL", "COMMUNITY"));
        String item = town.streetStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE"))
                .path("itemId");
        town.communityStaff
                .get("/items/" + item)
                .then()
                .body("audienceCategories", containsInAnyOrder("RURAL", "COMMUNITY"))
                .body("audienceFlags", empty());
        refused(doctor, item);
        claim(rural, item);
    }

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

    private Map<String, Object> terms(Map<String, ?> own) {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "kind", "OPTIONAL",
                "title", "参加组织生活",
                "description", "",
                "category", "PARTY_LIFE",
                "points", 10,
                "organizationId", town.community));
        terms.putAll(own);
        return terms;
    }

    private ValidatableResponse attend(String item, Person who) {
        Map<String, Object> list =
                Map.of("servedOn", today().toString(), "summary", "参加", "holders", List.of(holder(who)));
        return town.communityStaff.post("/items/" + item + "/completions", list).then();
    }

    private static ValidatableResponse claimable(Person who) {
        return who.get("/items?claimable=true").then().statusCode(200);
    }

    private static void refused(Person who, String item) {
        who.post("/items/" + item + "/claims", Map.of("holder", holder(who)))
                .then()
                .statusCode(409)
                .body("code", equalTo("audience-mismatch"));
    }

    private Person person(String category) {
        String id = town.memberId(category, "FULL");
        town.reportIn("/members/" + id, town.community);
        return town.account("党员", "MEMBER", town.branch, id);
    }

    private void change(Person who, Map<String, ?> fields) {
        String etag = town.districtAdmin.get("/members/" + who.memberId()).header("ETag");
        town.districtAdmin
                .patch("/members/" + who.memberId(), etag, fields)
                .then()
                .statusCode(200);
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
