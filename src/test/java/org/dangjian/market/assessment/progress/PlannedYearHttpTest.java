package org.dangjian.market.assessment.progress;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** A yearly plan holds what is owed anyway and what was picked. */
@QuarkusTest
class PlannedYearHttpTest extends ProgressTown {

    @Test
    void aPlanHoldsWhatIsOwedAnywayAndWhatWasPicked() {
        String duty = town.mandatory("MEMBER", 4);
        String picked = town.item(20, null);
        int year = today().getYear();
        plan(member)
                .then()
                .body("mandatory.itemId", contains(duty))
                .body("id", nullValue())
                .body("points", equalTo(10));

        Response made =
                member.post("/plans", Map.of("holder", holder(member), "year", year, "itemIds", List.of(duty, picked)));
        String id = created(made);
        made.then()
                .body("items.itemId", contains(picked))
                .body("mandatory.itemId", contains(duty))
                .body("points", equalTo(30));
        member.post("/plans", Map.of("holder", holder(member), "year", year, "itemIds", List.of()))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exists"));
        town.communityStaff
                .patch("/plans/" + id, "\"0\"", Map.of("itemIds", List.of()))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        member.patch("/plans/" + id, "\"0\"", Map.of("itemIds", List.of(picked)))
                .then()
                .statusCode(412);
        String forUnits = town.item(Map.of("audiences", List.of("ORGANIZATION")), null);
        member.patch("/plans/" + id, "*", Map.of("itemIds", List.of(picked, forUnits)))
                .then()
                .statusCode(400)
                .body("errors.field", contains("itemIds[1]"));
        plan(new Town().member()).then().statusCode(404);
    }

    private Response plan(Person by) {
        return by.get("/plans/MEMBER/" + member.memberId());
    }
}
