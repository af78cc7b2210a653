package org.dangjian.market.people.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Before anybody signs in a page knows what it needs to begin, and nothing of people. */
@QuarkusTest
class StartHttpTest {

    @Test
    void whereRealPeopleWorkNobodyMayBeSomebodyWithOneTap() {
        given().get("/api/v1/meta/start").then().statusCode(200).body("demo", nullValue());
    }

    @Test
    void whoRegistersFindsTheOwnCommunityByAPartOfItsName() {
        Town town = new Town();
        found("试验社区").body("size()", lessThanOrEqualTo(20));
        String name = town.districtAdmin.get("/organizations/" + town.community).path("name");
        found(name).body("name", hasItem(name));
        found("没有这样的地方").body("size()", equalTo(0));
        found("试验医院").body("size()", equalTo(0));
    }

    @Test
    void oneLetterIsNoName() {
        given().queryParam("q", "社")
                .get("/api/v1/meta/communities")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("q"));
        given().get("/api/v1/meta/communities").then().statusCode(400);
    }

    private static ValidatableResponse found(String part) {
        return given().queryParam("q", part)
                .get("/api/v1/meta/communities")
                .then()
                .statusCode(200);
    }
}
