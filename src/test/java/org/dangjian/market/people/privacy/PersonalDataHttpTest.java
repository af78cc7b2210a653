package org.dangjian.market.people.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.AuditActions;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody can take along all that is kept on them, and nothing that is kept on others. */
@QuarkusTest
class PersonalDataHttpTest {

    private static final String BENEFICIARY = "赵某某";
    private static final String ADDRESS = "槐荫里3号楼2单元";

    @Inject
    DataSource dataSource;

    private Town town;
    private String phone;
    private String memberId;
    private Person member;
    private Person resident;
    private String beneficiaryPhone;

    @BeforeEach
    void aMemberWhoHelpsAResident() {
        town = new Town();
        phone = Town.phone();
        beneficiaryPhone = Town.phone();
        memberId = created(town.districtAdmin.post(
                "/members",
                Map.of(
                        "name",
                        "党全全",
                        "phone",
                        Town.phone(),
                        "category",
                        "PUBLIC_INSTITUTION",
                        "stage",
                        "FULL",
                        "branchId",
                        town.branch)));
        town.districtAdmin
                .patch(
                        "/members/" + memberId,
                        town.districtAdmin.get("/members/" + memberId).header("ETag"),
                        Map.of("phone", phone))
                .then()
                .statusCode(200);
        town.reportIn("/members/" + memberId, town.community);
        member = Accounts.open(
                town.systemAdmin, "党全全", phone, java.util.List.of(Accounts.role("MEMBER", town.branch)), memberId);
        resident = town.resident();
    }

    @Test
    void theDocumentHoldsWhatThePersonDidAndWasToldAndTheOwnNumberInClear() {
        served();
        String basis = "文件〔2026〕7号";
        String reward = created(town.communityStaff.post(
                "/adjustments",
                Map.of(
                        "holder",
                        Map.of("type", "MEMBER", "id", memberId),
                        "kind",
                        "REWARD",
                        "points",
                        3,
                        "basis",
                        basis,
                        "occurredOn",
                        today().toString())));
        Response answer = member.get("/me/data");
        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", containsString("attachment"));
        JsonNode document = document(answer);
        assertThat(row(document, "account").path("phone").asText()).isEqualTo(phone);
        assertThat(row(document, "account").path("name").asText()).isEqualTo("党全全");
        assertThat(row(document, "member").path("phone").asText()).isEqualTo(phone);
        assertThat(row(document, "member").path("branch").asText()).isEqualTo("试验医院第一党支部");
        assertThat(row(document, "memberChanges").path("field").asText()).isEqualTo("phone");
        assertThat(row(document, "memberChanges").path("became").asText()).isEqualTo(phone);
        assertThat(row(document, "reportIns").path("community").asText()).isEqualTo("试验社区居委会");
        assertThat(row(document, "roles").path("role").asText()).isEqualTo("MEMBER");
        assertThat(rows(document, "sessions")).isNotEmpty();
        assertThat(row(document, "claims").path("status").asText()).isEqualTo("VERIFIED");
        assertThat(row(document, "claims").path("servedOn").asText()).isEqualTo(today().toString());
        assertThat(row(document, "visits").path("summary").asText()).isEqualTo("已完成");
        assertThat(row(document, "entries").path("points").asInt()).isEqualTo(10);
        assertThat(rows(document, "balances")).isNotEmpty();
        assertThat(row(document, "adjustments").path("id").asText()).isEqualTo(reward);
        assertThat(row(document, "adjustments").path("basis").asText()).isEqualTo(basis);
        assertThat(row(document, "ratingsReceived").path("stars").asInt()).isEqualTo(5);
        assertThat(rows(document, "notices")).isNotEmpty();
        assertThat(rows(document, "actsOnMe").findValuesAsText("action")).contains("member.updated");
        assertThat(AuditActions.of(dataSource, UUID.fromString(member.accountId())))
                .contains("personal-data.downloaded");
        assertThat(rows(document(member.get("/me/data")), "acts").findValuesAsText("action"))
                .contains("personal-data.downloaded");
    }

    /** Neither side takes along whom the help was for, nor one the other's number. */
    @Test
    void nothingInItIsAnothers() {
        served();
        String ofTheMember = member.get("/me/data").asString();
        String ofTheResident = resident.get("/me/data").asString();
        assertThat(ofTheMember).doesNotContain(BENEFICIARY, ADDRESS, beneficiaryPhone, resident.accountId());
        assertThat(ofTheResident).doesNotContain(BENEFICIARY, ADDRESS, beneficiaryPhone, phone, memberId, "党全全");
        assertThat(ofTheResident).contains("想找人陪我看病").contains("\"stars\":5");
    }

    @Test
    void whoIsNotSignedInGetsNothing() {
        given().get("/api/v1/me/data").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void ofAKindThatIsLongTheLatestRowsAreGivenAndItIsSaid() throws SQLException {
        String numbers = url().startsWith("jdbc:h2:")
                ? "(select \"X\" as n from system_range(1, 2001)) as s"
                : "generate_series(1, 2001) as s(n)";
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into notice (id, account_id, text, created_at)"
                    + " select cast('00000000-0000-0000-0000-' || lpad(cast(n as varchar(12)), 12, '0') as uuid), '"
                    + resident.accountId() + "', '旧通知', current_timestamp from " + numbers);
            try {
                JsonNode section = section(document(resident.get("/me/data")), "notices");
                assertThat(section.path("truncated").asBoolean()).isTrue();
                assertThat(section.path("rows")).hasSize(2000);
                assertThat(section(document(resident.get("/me/data")), "roles")
                                .path("truncated")
                                .asBoolean())
                        .isFalse();
            } finally {
                statement.executeUpdate("delete from notice where account_id = '" + resident.accountId() + "'");
            }
        }
    }

    private String url() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /** A need of the resident that the member served, with a rating. */
    private void served() {
        String need = created(resident.post(
                "/needs",
                Map.of(
                        "title", "想找人陪我看病",
                        "description", "独居",
                        "category", "ELDERLY_AND_DISABLED",
                        "organizationId", town.community,
                        "beneficiary", Map.of("name", BENEFICIARY, "phone", beneficiaryPhone, "address", ADDRESS))));
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE", "publicTitle", "陪同就医", "points", 10))
                .then()
                .statusCode(200);
        Response published = town.streetStaff.post("/needs/" + need + "/review", Map.of("decision", "APPROVE"));
        String claim = claim(member, published.path("itemId"));
        complete(member, claim);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        resident.post("/claims/" + claim + "/rating", Map.of("stars", 5)).then().statusCode(200);
    }

    private static JsonNode document(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Wire.json(answer.asByteArray());
    }

    private static JsonNode section(JsonNode document, String name) {
        for (JsonNode section : document.path("sections")) {
            if (section.path("name").asText().equals(name)) {
                return section;
            }
        }
        throw new AssertionError("no section " + name);
    }

    private static JsonNode rows(JsonNode document, String name) {
        return section(document, name).path("rows");
    }

    private static JsonNode row(JsonNode document, String name) {
        assertThat(rows(document, name)).as(name).isNotEmpty();
        return rows(document, name).get(0);
    }
}
