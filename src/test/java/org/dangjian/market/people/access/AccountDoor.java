package org.dangjian.market.people.access;

import static io.restassured.RestAssured.given;
import static org.dangjian.market.testsupport.Accounts.body;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** Accounts as those use them who sign in. */
abstract class AccountDoor {

    Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    static Response login(String phone, String password) {
        return byCode("login", Map.of("phone", phone, "password", password));
    }

    static Response activate(String phone, String code) {
        return byCode("activate", Map.of("phone", phone, "code", code, "password", Town.PASSWORD));
    }

    static Response byCode(String path, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/" + path);
    }
}
