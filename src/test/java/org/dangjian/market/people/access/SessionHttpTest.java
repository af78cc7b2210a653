package org.dangjian.market.people.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.keys.Secrets;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** How long a sign-in lasts, and what ends it. */
@QuarkusTest
class SessionHttpTest extends SignInDoor {

    @Test
    void aRefreshTokenWorksOnceAndItsReuseEndsTheFamily() {
        Response session = login(account("UNIT_OFFICER", town.unit), Town.PASSWORD);
        String first = session.path("refreshToken");
        Response renewed = refresh(first);
        renewed.then().statusCode(200);
        usedAWhileAgo(first);
        refresh(first).then().statusCode(401);
        refresh(renewed.path("refreshToken")).then().statusCode(401);
        given().header("Authorization", "Bearer " + renewed.path("accessToken"))
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    /** Two tabs at once, or an answer that did not arrive: nobody is signed out for good. */
    @Test
    void withinHalfAMinuteARefreshTokenGivesTheSameSuccessor() {
        String token = login(account("UNIT_OFFICER", town.unit), Town.PASSWORD).path("refreshToken");
        List<Response> answers = Together.call(4, i -> refresh(token));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        List<String> successors = answers.stream()
                .map(answer -> answer.<String>path("refreshToken"))
                .distinct()
                .toList();
        assertThat(successors).hasSize(1).doesNotContain(token);
        refresh(successors.getFirst()).then().statusCode(200);
    }

    @Test
    void aSessionEndsSomeTimeAfterItsSignInHoweverOftenItIsRefreshed() {
        Response session = login(account("UNIT_OFFICER", town.unit), Town.PASSWORD);
        Response renewed = refresh(session.path("refreshToken"));
        renewed.then().statusCode(200);
        Person officer = new Person(null, null, null, renewed.path("accessToken"));
        officer.get("/auth/devices").then().body("items.size()", equalTo(2));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update account_session set expires_at = ?1 where id ="
                                + " (select family_id from refresh_token where token_hash = ?2)")
                        .setParameter(1, Instant.now().minusSeconds(1))
                        .setParameter(2, Secrets.hash(renewed.path("refreshToken")))
                        .executeUpdate());
        refresh(renewed.path("refreshToken")).then().statusCode(401);
        officer.get("/me").then().statusCode(401);
    }

    @Test
    void oneDeviceSignsOutAndTheOthersStay() {
        String phone = account("UNIT_OFFICER", town.unit);
        Person desk = Person.signIn(phone, Town.PASSWORD);
        Person lost = Person.signIn(phone, Town.PASSWORD);
        String device = lost.get("/auth/devices").path("items.find { it.current }.id");
        town.communityStaff
                .post("/auth/devices/" + device + "/sign-out", null)
                .then()
                .statusCode(404);
        desk.post("/auth/devices/" + device + "/sign-out", null).then().statusCode(204);
        lost.get("/me").then().statusCode(401);
        desk.get("/me").then().statusCode(200);
    }

    @Test
    void signingOutLockingAndANewPasswordEndWhatWasIssuedAtTheNextRequest() {
        String phone = account("UNIT_OFFICER", town.unit);
        Person officer = Person.signIn(phone, Town.PASSWORD);
        officer.post("/auth/logout", null).then().statusCode(204);
        officer.get("/me").then().statusCode(401);

        officer = Person.signIn(phone, Town.PASSWORD);
        officer.post("/auth/password", Map.of("old", "Wrong-password-1", "new", "Another-2026!"))
                .then()
                .statusCode(401);
        officer.post("/auth/password", Map.of("old", Town.PASSWORD, "new", "short"))
                .then()
                .statusCode(400);
        officer.post("/auth/password", Map.of("old", Town.PASSWORD, "new", "Another-2026!"))
                .then()
                .statusCode(204);
        officer.get("/me").then().statusCode(401);

        officer = Person.signIn(phone, "Another-2026!");
        town.systemAdmin
                .post("/accounts/" + officer.accountId() + "/lock", null)
                .then()
                .statusCode(200);
        officer.get("/me").then().statusCode(401);
        login(phone, "Another-2026!").then().statusCode(401);
        town.systemAdmin
                .post("/accounts/" + officer.accountId() + "/unlock", null)
                .then()
                .statusCode(200);
        login(phone, "Another-2026!").then().statusCode(200);
    }

    @Test
    void aChangedRoleCountsAtTheNextRequest() {
        Person officer = Person.signIn(account("UNIT_OFFICER", town.unit), Town.PASSWORD);
        officer.get("/items").then().statusCode(200);
        String tag = town.systemAdmin.get("/accounts/" + officer.accountId()).header("ETag");
        town.systemAdmin
                .patch(
                        "/accounts/" + officer.accountId(),
                        tag,
                        Map.of("roles", List.of(Map.of("role", "SYSTEM_ADMIN"))))
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"));
        Accounts.confirm(officer.accountId());
        officer.get("/items").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    private void usedAWhileAgo(String token) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update refresh_token set used_at = ?1 where token_hash = ?2")
                        .setParameter(1, Instant.now().minusSeconds(31))
                        .setParameter(2, Secrets.hash(token))
                        .executeUpdate());
    }

    private static Response refresh(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", token))
                .post("/api/v1/auth/refresh");
    }
}
