package org.dangjian.market.people.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Accounts.body;
import static org.dangjian.market.testsupport.Accounts.role;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How accounts come to be, change hands of a phone, and when two accounts are two people. */
@QuarkusTest
class AccountLifeHttpTest {

    @Inject
    StubSms sms;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

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
    void anOfficeCountsOnlyOnceASecondAdministratorAgreed() {
        String phone = Town.phone();
        Response made =
                town.districtAdmin.post("/accounts", body("街道新人", phone, List.of(role("STREET_STAFF", town.street))));
        made.then().statusCode(201).body("status", equalTo("PENDING")).body("roles[0].pending", equalTo(true));
        String path = "/accounts/" + made.path("id");
        Response session = activate(phone, made.path("activation.code"));
        session.then().statusCode(200).body("account.roles", empty());
        Person waiting = new Person(made.path("id"), null, "街道新人", session.path("accessToken"));
        waiting.get("/items").then().statusCode(403);

        Map<String, String> yes = Map.of("decision", "APPROVE");
        town.districtAdmin
                .post(path + "/confirmation", yes)
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        town.communityStaff.post(path + "/confirmation", yes).then().statusCode(403);
        new Town().districtAdmin.post(path + "/confirmation", yes).then().statusCode(404);
        town.secondDistrictAdmin
                .post(path + "/confirmation", Map.of("decision", "RETURN"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        town.secondDistrictAdmin
                .post(path + "/confirmation", yes)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        waiting.get("/items").then().statusCode(200);
        town.secondDistrictAdmin.post(path + "/confirmation", yes).then().statusCode(409);
    }

    @Test
    void anOfficeThatIsRefusedLeavesNothingBehind() {
        Person resident = town.resident();
        String path = "/accounts/" + resident.accountId();
        town.districtAdmin
                .patch(
                        path,
                        town.districtAdmin.get(path).header("ETag"),
                        Map.of(
                                "roles",
                                List.of(role("RESIDENT", town.community), role("COMMUNITY_STAFF", town.community))))
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"));
        resident.get("/me").then().statusCode(200).body("roles.role", equalTo(List.of("RESIDENT")));
        town.secondDistrictAdmin
                .post(path + "/confirmation", Map.of("decision", "REJECT", "reason", "不在编"))
                .then()
                .statusCode(200)
                .body("roles.role", equalTo(List.of("RESIDENT")))
                .body("locked", equalTo(false));
    }

    @Test
    void aDistrictNeitherMakesNorChangesItsOwnAuditor() {
        town.districtAdmin
                .post("/accounts", body("自设监督", Town.phone(), List.of(role("AUDITOR", town.district))))
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("上级"));
        town.districtAdmin
                .post("/accounts/" + town.auditor.accountId() + "/lock", null)
                .then()
                .statusCode(404);
        town.districtAdmin
                .post("/accounts", body("街道监督", Town.phone(), List.of(role("AUDITOR", town.street))))
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING"));
    }

    /** Who makes an account can sign in as it: for a month the two decide on nothing of each other. */
    @Test
    void whoMadeAnAccountIsNotItsCounterpart() {
        String phone = Town.phone();
        Person made = Accounts.open(town.districtAdmin, phone, "DISTRICT_ADMIN", town.district);
        String member = town.memberId("COMMUNITY", "FULL");
        Map<String, Object> reward = Map.of(
                "holder",
                Map.of("type", "MEMBER", "id", member),
                "kind",
                "REWARD",
                "points",
                3,
                "basis",
                "见义勇为",
                "occurredOn",
                Town.today().toString());
        String adjustment = Town.created(made.post("/adjustments", reward));
        Map<String, String> yes = Map.of("decision", "APPROVE");
        town.districtAdmin
                .post("/adjustments/" + adjustment + "/review", yes)
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"))
                .body("detail", containsString("30 天"));
        String other = Town.created(town.districtAdmin.post("/adjustments", reward));
        made.post("/adjustments/" + other + "/review", yes).then().statusCode(403);
        town.secondDistrictAdmin
                .post("/adjustments/" + adjustment + "/review", yes)
                .then()
                .statusCode(200);
    }

    /** An account without a member, whose number is a member's in the roster, is that member where it would gain. */
    @Test
    void theSamePhoneIsTheSamePerson() {
        String phone = Town.phone();
        String member = Town.created(town.districtAdmin.post(
                "/members",
                Map.of(
                        "name",
                        "两面人",
                        "phone",
                        phone,
                        "category",
                        "COMMUNITY",
                        "stage",
                        "FULL",
                        "branchId",
                        town.branch)));
        Person office = Accounts.open(town.systemAdmin, phone, "DISTRICT_ADMIN", town.district);
        office.post(
                        "/adjustments",
                        Map.of(
                                "holder",
                                Map.of("type", "MEMBER", "id", member),
                                "kind",
                                "REWARD",
                                "points",
                                3,
                                "basis",
                                "给自己",
                                "occurredOn",
                                Town.today().toString()))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
    }

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

    private static Response login(String phone, String password) {
        return byCode("login", Map.of("phone", phone, "password", password));
    }

    private static Response activate(String phone, String code) {
        return byCode("activate", Map.of("phone", phone, "code", code, "password", Town.PASSWORD));
    }

    private static Response send(String phone, String purpose) {
        return byCode("codes", Map.of("phone", phone, "purpose", purpose));
    }

    private static Response byCode(String path, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/" + path);
    }
}
