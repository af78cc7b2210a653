package org.dangjian.market.people.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who left is known by an id alone once their time is over; points, ledger and trail stay as they were. */
@QuarkusTest
class ErasureHttpTest {

    private static final Duration THREE_YEARS = Duration.ofDays(1096);
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Inject
    ErasureJob job;

    @Inject
    StoredWords words;

    @Inject
    BusinessDay clock;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void aMemberWhoDiedIsKnownByAnIdAloneAfterThreeYears() {
        String name = "尉迟" + town.code;
        String firstPhone = Town.phone();
        String phone = Town.phone();
        String memberId = created(town.districtAdmin.post(
                "/members",
                Map.of(
                        "name",
                        name + "旧",
                        "phone",
                        firstPhone,
                        "category",
                        "PUBLIC_INSTITUTION",
                        "stage",
                        "FULL",
                        "branchId",
                        town.branch)));
        change(memberId, Map.of("name", name, "phone", phone));
        town.reportIn("/members/" + memberId, town.community);
        Person member =
                Accounts.open(town.systemAdmin, name, phone, List.of(Accounts.role("MEMBER", town.branch)), memberId);
        town.earn(member, town.item(10, 1));
        member.post("/notices/consents", Map.of("template", "PROGRESS")).then().statusCode(200);
        member.request()
                .contentType("application/json")
                .body(Map.of("channels", List.of("SMS")))
                .put("/api/v1/me/channels")
                .then()
                .statusCode(200);
        change(memberId, Map.of("status", "DECEASED"));
        assertThat(words.find(name)).contains("member.name", "account.name", "record_change.to_cipher");
        assertThat(words.find(phone))
                .contains("member.phone_cipher", "member.phone_index", "account.phone_cipher", "account.phone_index");
        assertThat(words.find(firstPhone)).contains("record_change.from_cipher");
        JsonNode before = verification();

        Instant left = clock.now();
        job.eraseDue(left.plus(THREE_YEARS).minusSeconds(600));
        town.unitOfficer.get("/members/" + memberId).then().body("name", equalTo(name));
        job.eraseDue(left.plus(THREE_YEARS).plusSeconds(600));

        town.unitOfficer
                .get("/members/" + memberId)
                .then()
                .statusCode(200)
                .body("name", equalTo("（已删除）"))
                .body("phone", nullValue());
        assertThat(words.find(name, phone, firstPhone)).isEmpty();
        town.unitOfficer
                .get("/points/MEMBER/" + memberId)
                .then()
                .statusCode(200)
                .body("score.total", equalTo(10));
        town.communityStaff.get("/claims").then().body("items[0].holder.name", equalTo("（已删除）"));
        town.systemAdmin.get("/accounts/" + member.accountId()).then().body("name", equalTo("（已删除）"));
        town.systemAdmin
                .get("/audit/events?subjectId=" + memberId + "&limit=100")
                .then()
                .body("items.find { it.action == 'person.erased' }.details.accountId", equalTo(member.accountId()));
        JsonNode after = verification();
        assertThat(after.path("ok")).isEqualTo(before.path("ok"));
        assertThat(after.path("problems")).isEqualTo(before.path("problems"));

        // What was erased stays so.
        town.districtAdmin
                .patch(
                        "/members/" + memberId,
                        town.districtAdmin.get("/members/" + memberId).header("ETag"),
                        Map.of("name", name))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        town.systemAdmin
                .post("/accounts/" + member.accountId() + "/unlock", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        // Once: the second night has nothing to do, and the number is free for somebody else.
        long events = words.erasures();
        job.eraseDue(left.plus(THREE_YEARS).plusSeconds(700));
        assertThat(words.erasures()).isEqualTo(events);
        Accounts.open(town.systemAdmin, phone, "RESIDENT", town.community);
    }

    @Test
    void anAccountThatWasLockedIsErasedOnceNothingIsOpenOnItWithWhatTheyAskedFor() {
        String name = "钟离" + town.code;
        String phone = Town.phone();
        Person resident =
                Accounts.open(town.systemAdmin, name, phone, List.of(Accounts.role("RESIDENT", town.community)), null);
        String need = need(resident, name, phone);
        lock(resident);
        Instant late = clock.now().plus(THREE_YEARS).plusSeconds(600);
        job.eraseDue(late);
        town.systemAdmin.get("/accounts/" + resident.accountId()).then().body("name", equalTo(name));

        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "REJECT", "reason", "无法联系"))
                .then()
                .statusCode(200);
        job.eraseDue(late);
        town.systemAdmin.get("/accounts/" + resident.accountId()).then().body("name", equalTo("（已删除）"));
        town.communityStaff.get("/needs/" + need).then().statusCode(200).body("title", equalTo("（已删除）"));
        assertThat(words.find(name, phone)).isEmpty();
    }

    /** Whoever asked stays; whom it was for and where they live is forgotten a year after the item was closed. */
    @Test
    void whereSomebodyWasToBeFoundIsErasedAYearAfterTheNeedWasClosed() {
        String name = "司空" + town.code;
        String phone = Town.phone();
        Person resident = town.resident();
        String need = need(resident, name, phone);
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "APPROVE", "publicTitle", "陪同就医", "points", 10))
                .then()
                .statusCode(200);
        Response published = town.streetStaff.post("/needs/" + need + "/review", Map.of("decision", "APPROVE"));
        String item = published.path("itemId");
        Person member = town.member();
        String claim = claim(member, item);
        Instant late = clock.now().plus(A_YEAR).plusSeconds(600);
        job.eraseDue(late);
        assertThat(words.find(name)).isNotEmpty();

        complete(member, claim);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        town.communityStaff.post("/items/" + item + "/close", Map.of("reason", "已办结"));
        job.eraseDue(clock.now().plus(A_YEAR).minusSeconds(600));
        assertThat(words.find(name)).isNotEmpty();
        job.eraseDue(clock.now().plus(A_YEAR).plusSeconds(600));
        assertThat(words.find(name, phone)).isEmpty();
        resident.get("/needs/" + need)
                .then()
                .statusCode(200)
                .body("title", equalTo("想找人陪我看病"))
                .body("beneficiary", nullValue());
    }

    private String need(Person resident, String beneficiary, String phone) {
        return created(resident.post(
                "/needs",
                Map.of(
                        "title", "想找人陪我看病",
                        "description", "独居",
                        "category", "ELDERLY_AND_DISABLED",
                        "organizationId", town.community,
                        "beneficiary", Map.of("name", beneficiary, "phone", phone, "address", "槐荫里3号楼2单元"))));
    }

    private void lock(Person person) {
        town.systemAdmin
                .post("/accounts/" + person.accountId() + "/lock", null)
                .then()
                .statusCode(200);
    }

    private void change(String memberId, Map<String, ?> change) {
        town.districtAdmin
                .patch(
                        "/members/" + memberId,
                        town.districtAdmin.get("/members/" + memberId).header("ETag"),
                        change)
                .then()
                .statusCode(200);
    }

    private JsonNode verification() {
        Response answer = town.systemAdmin.postWithKey(UUID.randomUUID(), "/audit/verification", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Wire.json(answer.asByteArray());
    }
}
