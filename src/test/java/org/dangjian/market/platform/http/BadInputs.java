package org.dangjian.market.platform.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** What is refused before it does anything. */
abstract class BadInputs {

    Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    static ValidatableResponse isProblem(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("code", matchesPattern("[a-z][a-z-]+"))
                .body("detail", notNullValue())
                .body("instance", startsWith("/api/"));
    }
}
