package org.dangjian.market.people.access;

import static io.restassured.RestAssured.given;
import static org.dangjian.market.testsupport.Accounts.body;
import static org.dangjian.market.testsupport.Accounts.role;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** How accounts come to be, change hands of a phone, and when two accounts are two people. */
@QuarkusTest
class AccountLifeHttpTest extends AccountDoor {

    @Test
    void nobodySetsAnothersPassword() {
        String phone = Town.phone();
        Map<String, Object> withPassword = new HashMap<>(body("干部", phone, List.of(role("UNIT_OFFICER", town.unit))));
        withPassword.put("password", Town.PASSWORD);
        town.systemAdmin.post("/accounts", withPassword).then().statusCode(400);

        Response made = town.systemAdmin.post("/accounts", body("干部", phone, List.of(role("UNIT_OFFICER", town.unit))));
        made.then().statusCode(201).body("status", equalTo("ACTIVE")).body("activation.expiresAt", notNullValue());
        String code = made.path("activation.code");
        town.systemAdmin.get("/accounts/" + made.path("id")).then().body("activation", nullValue());
        login(phone, Town.PASSWORD).then().statusCode(401);
        activate(phone, "AAAAA-AAAAA").then().statusCode(401).body("code", equalTo("activation-invalid"));
        activate(Town.phone(), code).then().statusCode(401).body("code", equalTo("activation-invalid"));
        // As people type it.
        activate(phone, " " + code.replace("-", " ").toLowerCase() + " ")
                .then()
                .statusCode(200)
                .body("account.roles[0].role", equalTo("UNIT_OFFICER"));
        activate(phone, code).then().statusCode(401);
        login(phone, Town.PASSWORD).then().statusCode(200);
    }

    @Test
    void aForgottenPasswordIsReplacedByThePersonAndEverySessionOfBeforeEnds() {
        String phone = Town.phone();
        Person officer = Accounts.open(town.systemAdmin, phone, "UNIT_OFFICER", town.unit);
        officer.post("/accounts/" + officer.accountId() + "/password-reset", null)
                .then()
                .statusCode(403);
        town.districtAdmin
                .post("/accounts/" + town.systemAdmin.accountId() + "/password-reset", null)
                .then()
                .statusCode(404);
        Response reset = town.districtAdmin.post("/accounts/" + officer.accountId() + "/password-reset", null);
        reset.then().statusCode(200).body("activation.code", notNullValue());
        officer.get("/notices").then().statusCode(200).body("items[0].text", containsString("激活码"));
        given().contentType(ContentType.JSON)
                .body(Map.of("phone", phone, "code", reset.path("activation.code"), "password", "Another-2026!"))
                .post("/api/v1/auth/activate")
                .then()
                .statusCode(200);
        officer.get("/me").then().statusCode(401);
        login(phone, Town.PASSWORD).then().statusCode(401);
        login(phone, "Another-2026!").then().statusCode(200);
    }

    @Test
    void whoSignsInForTheFirstTimeReadsAndAgreesOnce() {
        Person resident = town.resident();
        resident.get("/me/privacy-notice")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("text", containsString("隐私说明"))
                .body("consentedAt", nullValue());
        resident.post("/me/privacy-notice/consent", Map.of("version", 9)).then().statusCode(400);
        String agreed = resident.post("/me/privacy-notice/consent", Map.of("version", 2))
                .then()
                .statusCode(200)
                .body("consentedAt", notNullValue())
                .extract()
                .path("consentedAt");
        resident.post("/me/privacy-notice/consent", Map.of("version", 2))
                .then()
                .statusCode(200)
                .body("consentedAt", equalTo(agreed));
    }

    /** From where the person signed in before, the pause is short; an administrator lifts it at once. */
    @Test
    void wrongPasswordsAreNoWeaponAndAnUnlockLiftsThem() {
        String phone = Town.phone();
        Person officer = Accounts.open(town.systemAdmin, phone, "UNIT_OFFICER", town.unit);
        for (int i = 0; i < 5; i++) {
            login(phone, "Wrong-password-1").then().statusCode(401);
        }
        login(phone, Town.PASSWORD).then().statusCode(423).body("detail", containsString(" 1 分钟"));
        town.districtAdmin
                .post("/accounts/" + officer.accountId() + "/unlock", null)
                .then()
                .statusCode(200);
        login(phone, Town.PASSWORD).then().statusCode(200);
    }
}
