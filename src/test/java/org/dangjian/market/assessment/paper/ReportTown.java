package org.dangjian.market.assessment.paper;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town in which somebody served once, verified. */
abstract class ReportTown {

    Town town;
    Person member;

    @BeforeEach
    void somebodyServed() {
        town = new Town();
        member = town.member();
        String claim = Town.claim(member, town.item(Map.of("title", "陪护就医一次", "place", "社区门口"), 5));
        member.post(
                        "/claims/" + claim + "/completion",
                        Map.of("servedOn", Town.today().toString(), "minutes", 90, "summary", "=陪同到市医院"))
                .then()
                .statusCode(200);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }

    String registered() {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }

    Response report(Person by, String name, String organizationAndMore) {
        return by.get("/reports/" + name + "?organizationId=" + organizationAndMore);
    }

    static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }
}
