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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Who makes accounts, with which roles, and for whom. */
@QuarkusTest
class AccountRolesHttpTest extends SignInDoor {

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
}
