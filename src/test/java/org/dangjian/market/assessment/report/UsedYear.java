package org.dangjian.market.assessment.report;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A year that is over and decided on, and the lists made of it. */
abstract class UsedYear {

    Town town;
    PastYear past;

    @BeforeEach
    void aYearIsOver() {
        town = new Town();
        past = new PastYear(town, 2);
    }

    /** The branch's secretary, a member who reports in to the community. */
    Person secretary() {
        String member = town.memberId("PUBLIC_INSTITUTION", "FULL");
        town.reportIn("/members/" + member, town.community);
        return town.account("书记", "BRANCH_SECRETARY", town.branch, member);
    }

    String rerun(Person by, String run, String organization) {
        String scheme =
                town.districtAdmin.get("/assessments/" + run).then().extract().path("schemeId");
        Response started =
                by.post("/assessments", Map.of("year", past.year, "schemeId", scheme, "organizationId", organization));
        return Jobs.toTheEnd(by, started).path("id");
    }

    Response list(Person by, String name, String organizationAndMore) {
        return by.get("/reports/" + name + "?year=" + past.year + "&organizationId=" + organizationAndMore);
    }

    static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }
}
