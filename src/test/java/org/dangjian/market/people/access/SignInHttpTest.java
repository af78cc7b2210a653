package org.dangjian.market.people.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.keys.Secrets;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in, for how long, and what ends it. */
@QuarkusTest
class SignInHttpTest {

    @Inject
    AccessCleanup cleanup;

    @Inject
    FieldCipher cipher;

    @Inject
    EntityManager database;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void signingInTellsWhoIAmAndNothingPersonalIsInTheToken() {
        String phone = account("UNIT_OFFICER", town.unit);
        Response session = login(phone, Town.PASSWORD);
        session.then()
                .statusCode(200)
                .body("account.roles[0].role", equalTo("UNIT_OFFICER"))
                .body("account.roles[0].organizationId", equalTo(town.unit))
                .body("expiresIn", equalTo((int) ConfigProvider.getConfig()
                        .getValue("market.access.access-token-life", Duration.class)
                        .toSeconds()));
        String payload = new String(java.util.Base64.getUrlDecoder()
                .decode(session.<String>path("accessToken").split("\\.")[1]));
        assertThat(payload).doesNotContain(phone).doesNotContain("试验");
    }

    @Test
    void knownAndUnknownPhonesLookAlikeAndFiveFailuresLockBoth() {
        String known = account("UNIT_OFFICER", town.unit);
        String unknown = Town.phone();
        for (String phone : List.of(known, unknown)) {
            for (int i = 0; i < 5; i++) {
                login(phone, "Wrong-password-1").then().statusCode(401).body("code", equalTo("login-failed"));
            }
            login(phone, Town.PASSWORD).then().statusCode(423).body("code", equalTo("account-locked"));
        }
    }

    @Test
    void guessesAtTheSameMomentAreCountedOneByOne() {
        String phone = account("UNIT_OFFICER", town.unit);
        List<Integer> answers =
                Together.call(20, i -> login(phone, "Wrong-password-" + i).statusCode());
        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 423).hasSize(15);
    }

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

    /** Whose member an account is says on whose case its holder may not decide. */
    @Test
    void nobodyChangesTheRolesOrTheMemberOfTheOwnAccount() {
        Person own = town.districtAdmin;
        String path = "/accounts/" + own.accountId();
        String tag = own.get(path).header("ETag");
        List<Map<String, Object>> changes = List.of(
                Map.of("memberId", town.memberId("COMMUNITY", "FULL")),
                Map.of("roles", List.of(Map.of("role", "STREET_STAFF", "organizationId", town.street))));
        for (Map<String, Object> change : changes) {
            own.patch(path, tag, change).then().statusCode(403).body("code", equalTo("second-person-required"));
        }
        own.patch(path, tag, Map.of("name", "新名字")).then().statusCode(200).body("memberId", nullValue());
        town.secondDistrictAdmin
                .patch(path, own.get(path).header("ETag"), changes.getFirst())
                .then()
                .statusCode(200);
    }

    @Test
    void attemptsOnANumberAreForgottenADayLater() {
        String old = Town.phone();
        String recent = Town.phone();
        login(old, "Wrong-password-1").then().statusCode(401);
        login(recent, "Wrong-password-1").then().statusCode(401);
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update sign_in_failure set last_at = ?1 where phone_index = ?2")
                    .setParameter(1, Instant.now().minus(Duration.ofHours(25)))
                    .setParameter(2, cipher.blindIndex(old))
                    .executeUpdate();
            cleanup.forgetOld();
        });
        assertThat(attemptsOn(old)).isZero();
        assertThat(attemptsOn(recent)).isOne();
    }

    @Test
    void aWordToWhichNoSecondOneCameIsForgottenAfterThirtyDays() {
        UUID lapsed = waiting(Duration.ofDays(31));
        UUID waits = waiting(Duration.ofDays(29));
        QuarkusTransaction.requiringNew().run(cleanup::forgetOld);
        assertThat(database.createNativeQuery("select subject from undo where subject in (?1, ?2)", UUID.class)
                        .setParameter(1, lapsed)
                        .setParameter(2, waits)
                        .getResultList())
                .hasToString("[" + waits + "]");
    }

    private UUID waiting(Duration since) {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into undo (kind, subject, path, reason, asked_by, asked_at)"
                                        + " values ('CLAIM', ?1, '/nowhere/', '登错', ?1, ?2)")
                        .setParameter(1, subject)
                        .setParameter(2, Instant.now().minus(since))
                        .executeUpdate());
        return subject;
    }

    @Test
    void systemAdminAuditorAndBusinessRolesExcludeEachOther() {
        for (String other : List.of("AUDITOR", "SYSTEM_ADMIN")) {
            Map<String, Object> second = other.equals("AUDITOR")
                    ? Map.of("role", other, "organizationId", town.district)
                    : Map.of("role", other);
            town.systemAdmin
                    .post(
                            "/accounts",
                            Map.of(
                                    "name",
                                    "兼任者",
                                    "phone",
                                    Town.phone(),
                                    "roles",
                                    List.of(Map.of("role", "STREET_STAFF", "organizationId", town.street), second)))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("roles-exclude"));
        }
    }

    @Test
    void aDistrictMakesAccountsInItsScopeOnlyAndPhonesAreMaskedAndUnique() {
        Town elsewhere = new Town();
        Map<String, Object> foreign = Map.of(
                "name",
                "外区干部",
                "phone",
                Town.phone(),
                "roles",
                List.of(Map.of("role", "STREET_STAFF", "organizationId", elsewhere.street)));
        town.districtAdmin.post("/accounts", foreign).then().statusCode(400).body("code", equalTo("validation-failed"));
        town.districtAdmin
                .get("/accounts/" + elsewhere.streetStaff.accountId())
                .then()
                .statusCode(404);
        String phone = Town.phone();
        Map<String, Object> own = Map.of(
                "name",
                "本区干部",
                "phone",
                phone,
                "roles",
                List.of(Map.of("role", "STREET_STAFF", "organizationId", town.street)));
        town.districtAdmin
                .post("/accounts", own)
                .then()
                .statusCode(201)
                .body("phone", matchesPattern("100\\*{4}\\d{4}"));
        town.districtAdmin.post("/accounts", own).then().statusCode(409).body("code", equalTo("phone-taken"));
        town.districtAdmin.get("/accounts?role=AUDITOR").then().body("items", hasSize(1));
    }

    @Test
    void theSetUpSecretMakesOneAdministratorOnly() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "secret", "test-setup-secret", "name", "又一个", "phone", Town.phone(), "password", Town.PASSWORD))
                .post("/api/v1/setup")
                .then()
                .statusCode(404);
    }

    private void usedAWhileAgo(String token) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update refresh_token set used_at = ?1 where token_hash = ?2")
                        .setParameter(1, Instant.now().minusSeconds(31))
                        .setParameter(2, Secrets.hash(token))
                        .executeUpdate());
    }

    private long attemptsOn(String phone) {
        return (Long)
                database.createNativeQuery("select count(*) from sign_in_failure where phone_index = ?1", Long.class)
                        .setParameter(1, cipher.blindIndex(phone))
                        .getSingleResult();
    }

    private String account(String role, String organizationId) {
        String phone = Town.phone();
        Accounts.open(town.systemAdmin, phone, role, organizationId);
        return phone;
    }

    private static Response login(String phone, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("phone", phone, "password", password))
                .post("/api/v1/auth/login");
    }

    private static Response refresh(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", token))
                .post("/api/v1/auth/refresh");
    }
}
