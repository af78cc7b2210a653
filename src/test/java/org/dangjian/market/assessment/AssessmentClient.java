package org.dangjian.market.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Accounts;

/** Signs in and asks over HTTP. */
@ApplicationScoped
class AssessmentClient {

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
        return Accounts.open(
                        Accounts.systemAdmin(),
                        role.title(),
                        phone,
                        List.of(Accounts.role(
                                role.name(), town.place(prefix + place).id().toString())),
                        member == null ? null : member.toString())
                .token();
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
