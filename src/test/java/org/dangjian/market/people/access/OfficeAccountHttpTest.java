package org.dangjian.market.people.access;

import static org.dangjian.market.testsupport.Accounts.body;
import static org.dangjian.market.testsupport.Accounts.role;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** An office is given by two, and nobody is the counterpart of an account they made. */
@QuarkusTest
class OfficeAccountHttpTest extends AccountDoor {

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
}
