package org.dangjian.market.assessment;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A branch that helps a member for a year. */
abstract class HelpedTown {

    Town town;
    Person member;
    Person helper;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
        helper = town.member();
    }

    static Map<String, Object> plan(Person helper, String checkOn) {
        String measures = "结对联系，每月谈心一次，共同参加志愿服务";
        return checkOn == null
                ? Map.of("helperId", helper.memberId(), "measures", measures)
                : Map.of("helperId", helper.memberId(), "measures", measures, "checkOn", checkOn);
    }

    static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
