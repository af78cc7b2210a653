package org.dangjian.market.assessment;

import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A year that is over in a branch with a few members. */
abstract class FinishedYear {

    Town town;
    PastYear past;
    Person met;
    Person below;

    @BeforeEach
    void aYearIsOver() {
        town = new Town();
        past = new PastYear(town, 2);
        met = town.member();
        below = town.member();
        past.reward(holder(met), 90);
        past.reward(holder(below), 65);
    }

    Response reward(Person member, int points) {
        return past.approveReward(town.districtAdmin, town.secondDistrictAdmin, holder(member), points);
    }

    ValidatableResponse inbox(Person person) {
        return person.get("/notices?limit=100").then().statusCode(200);
    }

    static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }
}
