package org.dangjian.market.assessment.plan;

import static org.dangjian.market.testsupport.Town.today;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A member of a branch for whom a plan of their own is agreed on. */
abstract class PlanTown {

    static final int YEAR = today().getYear();

    @Inject
    IndividualPlans plans;

    Town town;
    Person member;
    Person secretary;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
        secretary = town.account("支部书记", "BRANCH_SECRETARY", town.branch, town.memberId("PUBLIC_INSTITUTION", "FULL"));
    }

    io.restassured.response.ValidatableResponse points() {
        return member.get("/points/MEMBER/" + member.memberId()).then().statusCode(200);
    }

    static Map<String, Object> line(String item, Integer times, Integer points) {
        Map<String, Object> line = new HashMap<>(Map.of("itemId", item));
        line.put("times", times);
        line.put("points", points);
        return line;
    }

    void recorded(String plan) {
        secretary
                .post("/individual-plans/" + plan + "/decision", agreed())
                .then()
                .statusCode(200);
        town.unitOfficer
                .post("/individual-plans/" + plan + "/record", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }

    static Map<String, Object> agreed() {
        return Map.of("decision", "APPROVE", "meeting", "支部委员会", "heldOn", today().toString());
    }
}
