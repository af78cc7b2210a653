package org.dangjian.market.trade.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.trade.shelf.item.ItemExpiry;
import org.junit.jupiter.api.Test;

/** How the shelf is kept: categories of one's own, and what is over put away. */
@QuarkusTest
class ShelfKeepingHttpTest {

    @Inject
    ItemExpiry expiry;

    @Inject
    EntityManager database;

    @Test
    void aDistrictHasCategoriesOfItsOwnWhichItRenamesAndCloses() {
        Town town = new Town();
        Town other = new Town();
        String own = created(town.districtAdmin.post("/categories", category(town, "代办帮办")));
        created(other.districtAdmin.post("/categories", category(other, "机构服务")));
        refused(town.districtAdmin.post("/categories", category(town, "又一个")), 409, "already-exists");
        refused(
                town.districtAdmin.post(
                        "/categories", Map.of("code", "HEALTH", "title", "另一种健康", "organizationId", town.district)),
                409,
                "already-exists");
        town.communityStaff.get("/categories").then().body("findAll { it.code == 'AGENCY' }.title", contains("代办帮办"));
        other.resident().get("/categories").then().body("findAll { it.code == 'AGENCY' }.title", contains("机构服务"));
        town.item(Map.of("category", "AGENCY", "title", "代办证件"), 1);

        refused(other.districtAdmin.patch("/categories/" + own, "\"0\"", Map.of("title", "代办")), 404, "not-found");
        town.districtAdmin
                .patch("/categories/" + own, "\"0\"", Map.of("title", "代办", "closed", true))
                .then()
                .statusCode(200)
                .body("title", equalTo("代办"))
                .body("code", equalTo("AGENCY"))
                .body("closed", equalTo(true));
        refused(
                town.communityStaff.post(
                        "/needs",
                        Map.of(
                                "title", "代办证件",
                                "description", "",
                                "category", "AGENCY",
                                "organizationId", town.community)),
                400,
                "validation-failed");
        town.communityStaff.get("/items?category=AGENCY").then().body("items.title", hasItem("代办证件"));
    }

    @Test
    void whatBelongsToAYearThatIsOverIsPutAwayOnceNobodyWorksOnIt() {
        Town town = new Town();
        String done = town.item(10, 1);
        String served = town.item(10, 1);
        Town.claim(town.member(), served);
        for (String item : new String[] {done, served}) {
            town.communityStaff
                    .post("/items/" + item + "/close", Map.of("reason", "到期"))
                    .then()
                    .statusCode(200);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update item set item_year = item_year - 1,"
                                + " closed_at = closed_at - interval '91' day where organization_id = ?1")
                        .setParameter(1, UUID.fromString(town.community))
                        .executeUpdate());
        Town neighbour = new Town();
        String fresh = neighbour.item(10, 1);
        neighbour
                .communityStaff
                .post("/items/" + fresh + "/close", Map.of("reason", "到期"))
                .then()
                .statusCode(200);

        expiry.archiveOld();

        town.communityStaff.get("/items/" + done).then().body("status", equalTo("ARCHIVED"));
        town.communityStaff.get("/items/" + served).then().body("status", equalTo("CLOSED"));
        neighbour.communityStaff.get("/items/" + fresh).then().body("status", equalTo("CLOSED"));
        town.communityStaff.get("/items").then().body("items.id", not(hasItem(done)));
        town.communityStaff.get("/items?status=ARCHIVED").then().body("items.id", contains(done));
        assertThat(town.auditor
                        .get("/audit/events?subjectType=item&subjectId=" + done)
                        .asString())
                .isNotEmpty();
        neighbour.communityStaff.get("/items?status=ARCHIVED").then().body("items", empty());
    }

    private static Map<String, String> category(Town town, String title) {
        return Map.of("code", "AGENCY", "title", title, "organizationId", town.district);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
