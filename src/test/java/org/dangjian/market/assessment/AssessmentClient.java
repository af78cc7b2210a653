package org.dangjian.market.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.shared.Role;
import org.dangjian.market.testsupport.Town;

/** Signs in and asks over HTTP. */
@ApplicationScoped
class AssessmentClient {

    private static final String PASSWORD = "Market-2026!";

    private final AssessmentTown town;

    AssessmentClient(AssessmentTown town) {
        this.town = town;
    }

    /** A request with a token and a JSON body. */
    static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }

    /** The token of a new account with one role at a place of the town. */
    String signIn(String prefix, Role role, String place, UUID member) {
        String phone = AssessmentTown.phone();
        Map<String, Object> account = new HashMap<>(Map.of(
                "name",
                role.title(),
                "phone",
                phone,
                "password",
                PASSWORD,
                "roles",
                List.of(Map.of(
                        "role",
                        role,
                        "organizationId",
                        town.place(prefix + place).id()))));
        if (member != null) {
            account.put("memberId", member);
        }
        Town.systemAdmin().post("/accounts", account).then().statusCode(201);
        return given().contentType(ContentType.JSON)
                .body(Map.of("phone", phone, "password", PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    /** The shipped member scheme of a year. */
    String shippedScheme(String token, int year) {
        return as(token)
                .get("/api/v1/schemes?audience=MEMBER&status=PUBLISHED&year=" + year)
                .then()
                .statusCode(200)
                .body("items.organizationId", hasItem(nullValue()))
                .extract()
                .path("items.find { it.organizationId == null }.id");
    }
}
