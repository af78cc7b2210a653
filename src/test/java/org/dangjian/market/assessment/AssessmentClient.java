package org.dangjian.market.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.access.AccountService;
import org.dangjian.market.access.CreateAccount;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Role;

/** Signs in and asks over HTTP. */
@ApplicationScoped
class AssessmentClient {

    private static final String PASSWORD = "Market-2026!";

    private final AssessmentTown town;
    private final AccountService accounts;

    AssessmentClient(AssessmentTown town, AccountService accounts) {
        this.town = town;
        this.accounts = accounts;
    }

    /** A request with a token and a JSON body. */
    static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }

    /** The token of a new account with one role at a place of the town. */
    String signIn(String prefix, Role role, String place, UUID member) {
        Caller administrator = new Caller(
                UUID.randomUUID(), "管理员", null, List.of(new Caller.Grant(Role.SYSTEM_ADMIN, null, null, null)));
        String phone = AssessmentTown.phone();
        UUID organizationId = town.place(prefix + place).id();
        accounts.create(
                administrator,
                new CreateAccount(
                        role.title(),
                        phone,
                        PASSWORD,
                        List.of(new CreateAccount.RoleRequest(role, organizationId)),
                        member));
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
