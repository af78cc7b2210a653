package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.junit.jupiter.api.Test;

/** Whoever presses twice, or whose phone sends again, has done it once (trust R4). */
@QuarkusTest
class IdempotencyHttpTest {

    private static final int COPIES = 8;

    @Inject
    EntityManager database;

    @Inject
    FieldCipher cipher;

    @Test
    void everyKeyHasOneEffectHoweverManyCopiesArriveAtOnce() {
        int keys = Figures.of(50, 500);
        Town town = new Town();
        Person resident = town.resident();
        for (int i = 0; i < keys; i++) {
            sendCopies(town, resident);
        }
        long effects = needsOf(resident);
        Figures.print("R4", keys + " keys x " + COPIES + " copies, " + effects + " effects");
        assertThat(effects).isEqualTo(keys);
    }

    /** The planted bug: keys that are not remembered. */
    @Test
    void keysThatAreForgottenAreCaughtByThisSuite() {
        Town town = new Town();
        Person resident = town.resident();
        try {
            ForgetfulKeys.forgetful = true;
            assertThatThrownBy(() -> sendCopies(town, resident)).isInstanceOf(AssertionError.class);
        } finally {
            ForgetfulKeys.forgetful = false;
        }
        assertThat(needsOf(resident)).isGreaterThan(1);
    }

    /** A body may hold a name and a phone number: what is kept of it must not let anybody try the ten digits. */
    @Test
    void whatIsKeptOfARequestIsWorthNothingWithoutTheKey() throws Exception {
        Person admin = Accounts.systemAdmin();
        UUID key = UUID.randomUUID();
        String path = "/accounts/" + admin.accountId() + "/unlock";
        admin.postWithKey(key, path, null).then().statusCode(200);
        String kept = (String) database.createNativeQuery(
                        "select request_hash from idempotency_key where request_key = ?1", String.class)
                .setParameter(1, key)
                .getSingleResult();

        StringBuilder content = new StringBuilder();
        for (String part : List.of("/api/v1" + path, "null", '"' + admin.accountId() + '"')) {
            content.append(part.length()).append(':').append(part);
        }
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.UTF_8));
        String open = HexFormat.of().formatHex(digest);
        assertThat(kept).isNotEqualTo(open).isEqualTo(cipher.blindIndex(open));
    }

    /** A request kept long ago, under the operation's name in the contract, by the bytes of its body. */
    @Test
    void aRepeatOfLongAgoIsKnownByItsBytes() {
        Person resident = new Town().resident();
        UUID key = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("insert into idempotency_key"
                                + " (account_id, operation, request_key, request_hash, status, body, created_at)"
                                + " values (?1, 'fileNeed', ?2, ?3, 409, ?4, current_timestamp)")
                        .setParameter(1, UUID.fromString(resident.accountId()))
                        .setParameter(2, key)
                        .setParameter(
                                3,
                                cipher.blindIndex("10f5bb025696732d2bcfde176d80c344dacf23de85e5f43c362b33a509d25ef1"))
                        .setParameter(
                                4,
                                "{\"type\":\"urn:x\",\"title\":\"x\",\"status\":409,\"detail\":\"as it was\","
                                        + "\"instance\":\"/api/v1/needs\",\"code\":\"state-conflict\"}")
                        .executeUpdate());
        Map<String, Object> need = new LinkedHashMap<>();
        need.put("organizationId", "00000000-0000-7000-8000-000000000001");
        need.put("category", "ELDERLY_AND_DISABLED");
        need.put("description", "三楼，没有电梯");
        need.put("title", "搬家帮忙");
        resident.postWithKey(key, "/needs", need)
                .then()
                .statusCode(409)
                .header("Idempotency-Replayed", "true")
                .body("detail", equalTo("as it was"));
        need.put("title", "搬家");
        resident.postWithKey(key, "/needs", need).then().statusCode(422);
    }

    /** Whoever lost an office does not hear again what it was told. */
    @Test
    void aRepeatIsAnsweredOnlyToWhoeverMayStillDoIt() {
        Town town = new Town();
        Person person = Accounts.open(
                town.systemAdmin,
                "兼任者",
                Town.phone(),
                List.of(Accounts.role("COMMUNITY_STAFF", town.community), Accounts.role("RESIDENT", town.community)),
                null);
        UUID key = UUID.randomUUID();
        Map<String, String> resident = Map.of("name", "登记户", "organizationId", town.community);
        person.postWithKey(key, "/residents", resident).then().statusCode(201);
        String stored = (String) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select cast(body as varchar) from idempotency_key where request_key = ?1",
                                String.class)
                        .setParameter(1, key)
                        .getSingleResult());
        assertThat(stored).doesNotContain("登记户");
        person.postWithKey(key, "/residents", resident).then().statusCode(201).header("Idempotency-Replayed", "true");
        String path = "/accounts/" + person.accountId();
        town.districtAdmin
                .patch(
                        path,
                        town.districtAdmin.get(path).header("ETag"),
                        Map.of("roles", List.of(Accounts.role("GUIDE", town.community))))
                .then()
                .statusCode(200);
        person.postWithKey(key, "/residents", resident)
                .then()
                .statusCode(403)
                .header("Idempotency-Replayed", nullValue());
    }

    /** The key was taken away before its last answers were forgotten: nothing is told, and nothing done again. */
    @Test
    void anAnswerThatNobodyCanReadAnyMoreIsNoReasonToDoItAgain() {
        Town town = new Town();
        Person resident = town.resident();
        UUID key = UUID.randomUUID();
        Map<String, String> need = Map.of(
                "title",
                "搬家帮忙",
                "category",
                "ELDERLY_AND_DISABLED",
                "organizationId",
                town.community,
                "description",
                "三楼");
        resident.postWithKey(key, "/needs", need).then().statusCode(201);
        String stored = bodyOf(key);
        writeBody(key, "retired.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA");
        resident.postWithKey(key, "/needs", need).then().statusCode(409).body("code", equalTo("state-conflict"));
        writeBody(key, stored);
        assertThat(needsOf(resident)).isOne();
    }

    private String bodyOf(UUID key) {
        return QuarkusTransaction.requiringNew().call(() -> (String)
                database.createNativeQuery("select body from idempotency_key where request_key = ?1", String.class)
                        .setParameter(1, key)
                        .getSingleResult());
    }

    private void writeBody(UUID key, String body) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update idempotency_key set body = ?1 where request_key = ?2")
                        .setParameter(1, body)
                        .setParameter(2, key)
                        .executeUpdate());
    }

    /** One need under one key, several times at once: nothing but the key says that they are the same. */
    private static void sendCopies(Town town, Person resident) {
        UUID key = UUID.randomUUID();
        Map<String, ?> need = Map.of(
                "title",
                "搬家帮忙",
                "description",
                "三楼，没有电梯",
                "category",
                "ELDERLY_AND_DISABLED",
                "organizationId",
                town.community,
                "beneficiary",
                Map.of("name", "张三", "phone", "10000000001", "address", "幸福里一号楼"));
        Call call = Call.post("/needs", need).with("Idempotency-Key", key.toString());
        List<Answer> answers = Together.call(COPIES, i -> call.as(resident.token()));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
    }

    private long needsOf(Person resident) {
        return database.createQuery("select count(*) from Need n where n.requesterId = :account", Long.class)
                .setParameter("account", UUID.fromString(resident.accountId()))
                .getSingleResult();
    }
}
