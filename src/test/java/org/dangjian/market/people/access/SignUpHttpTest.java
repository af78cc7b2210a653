package org.dangjian.market.people.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.StubSms;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** A code by text message proves a number: residents sign themselves up with it. */
@QuarkusTest
class SignUpHttpTest extends AccountDoor {

    @Inject
    StubSms sms;

    @Test
    void aCodeByTextMessageSignsInSetsAPasswordAndChangesTheNumber() {
        String phone = Town.phone();
        Person officer = Accounts.open(town.systemAdmin, phone, "UNIT_OFFICER", town.unit);
        send(phone, "LOGIN").then().statusCode(200).body("pretendedCode", nullValue());
        send(phone, "LOGIN").then().statusCode(429);
        assertThat(sms.messagesOf(phone)).hasSize(1).allMatch(text -> !text.contains("干部"));
        byCode("code-login", Map.of("phone", phone, "code", "000000"))
                .then()
                .statusCode(401)
                .body("code", equalTo("phone-code-invalid"));
        String code = sms.codeOf(phone);
        byCode("password/reset", Map.of("phone", phone, "code", code, "password", "Another-2026!"))
                .then()
                .statusCode(401);
        byCode("code-login", Map.of("phone", phone, "code", code)).then().statusCode(200);
        byCode("code-login", Map.of("phone", phone, "code", code)).then().statusCode(401);

        send(phone, "RESET_PASSWORD").then().statusCode(200);
        byCode("password/reset", Map.of("phone", phone, "code", sms.codeOf(phone), "password", "Another-2026!"))
                .then()
                .statusCode(200);
        officer.get("/me").then().statusCode(401);

        Person again = Person.signIn(phone, "Another-2026!");
        String newPhone = Town.phone();
        send(newPhone, "CHANGE_PHONE").then().statusCode(200);
        again.post("/auth/phone", Map.of("phone", newPhone, "code", sms.codeOf(newPhone)))
                .then()
                .statusCode(204);
        again.get("/me").then().statusCode(401);
        login(phone, "Another-2026!").then().statusCode(401);
        login(newPhone, "Another-2026!").then().statusCode(200);
    }

    @Test
    void residentsSignThemselvesUpAndMayLittleUntilTheCommunityHasSeenThem() {
        String item = town.item(Map.of("kind", "RECOMMENDED", "audiences", List.of("RESIDENT"), "points", 5), null);
        Response ticket = given().contentType(ContentType.JSON)
                .body(Map.of("code", "code-" + UUID.randomUUID()))
                .post("/api/v1/auth/wechat");
        Response session = given().contentType(ContentType.JSON)
                .body(Map.of("bindTicket", ticket.path("bindTicket"), "name", "新住户", "communityId", town.community))
                .post("/api/v1/auth/wechat/register");
        session.then().statusCode(201).body("account.roles[0].role", equalTo("RESIDENT"));
        String id = session.path("account.id");
        Person resident = new Person(id, null, "新住户", session.path("accessToken"));
        resident.get("/items").then().statusCode(200);
        Map<String, Object> claim = Map.of("holder", Map.of("type", "RESIDENT", "id", id));
        resident.post("/items/" + item + "/claims", claim)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-yet-seen"));
        Map<String, String> need =
                Map.of("title", "修灯", "description", "楼道灯", "category", "REPAIR", "organizationId", town.community);
        for (int i = 0; i < 3; i++) {
            resident.post("/needs", need).then().statusCode(201);
        }
        resident.post("/needs", need).then().statusCode(403).body("code", equalTo("not-yet-seen"));

        new Town().communityStaff.get("/residents/unseen").then().body("items.id", not(hasItem(id)));
        town.communityStaff.get("/residents/unseen").then().body("items.id", hasItem(id));
        new Town()
                .communityStaff
                .post("/residents/" + id + "/confirmation", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(404);
        town.communityStaff
                .post("/residents/" + id + "/confirmation", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        resident.post("/items/" + item + "/claims", claim).then().statusCode(201);
    }

    @Test
    void aNumberThatACodeProvesSignsUpOnceAndWhoIsNobodyOfThePlaceIsLocked() {
        String phone = Town.phone();
        send(phone, "REGISTER").then().statusCode(200);
        Map<String, String> request =
                Map.of("phone", phone, "code", sms.codeOf(phone), "name", "短信户", "communityId", town.community);
        Map<String, String> nowhere = new HashMap<>(request);
        nowhere.put("communityId", town.street);
        byCode("register", nowhere).then().statusCode(400).body("errors[0].field", equalTo("communityId"));
        Response session = byCode("register", request);
        session.then().statusCode(201);
        byCode("register", request).then().statusCode(401);
        Person resident = new Person(session.path("account.id"), null, "短信户", session.path("accessToken"));
        String path = "/residents/" + resident.accountId() + "/confirmation";
        town.communityStaff
                .post(path, Map.of("decision", "REJECT"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        town.communityStaff
                .post(path, Map.of("decision", "REJECT", "reason", "不住本社区"))
                .then()
                .statusCode(200);
        resident.get("/me").then().statusCode(401);
    }

    private static Response send(String phone, String purpose) {
        return byCode("codes", Map.of("phone", phone, "purpose", purpose));
    }
}
