package org.dangjian.market.people.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** What it takes to sign in, again and again. */
abstract class SignInDoor {

    @Inject
    AccessCleanup cleanup;

    @Inject
    EntityManager database;

    Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    String account(String role, String organizationId) {
        String phone = Town.phone();
        Accounts.open(town.systemAdmin, phone, role, organizationId);
        return phone;
    }

    static Response login(String phone, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("phone", phone, "password", password))
                .post("/api/v1/auth/login");
    }
}
