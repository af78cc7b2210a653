package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What opens the door: tokens issued here, as long as nothing ended them, and nothing that looks like one. */
@QuarkusTest
class TokenHttpTest {

    @ConfigProperty(name = "market.access.keys-folder")
    Path keysFolder;

    @Inject
    EntityManager database;

    private Town town;
    private String phone;
    private String access;
    private String refresh;

    @BeforeEach
    void someoneSignsIn() {
        town = new Town();
        phone = Town.phone();
        Accounts.open(town.systemAdmin, phone, "UNIT_OFFICER", town.unit);
        signIn();
    }

    private void signIn() {
        Answer session = Call.post("/auth/login", Map.of("phone", phone, "password", Town.PASSWORD))
                .as(null);
        access = session.json().path("accessToken").asText();
        refresh = session.json().path("refreshToken").asText();
    }

    @Test
    void forgedTokensOpenNothing() throws Exception {
        Map<String, String> forgeries = Forgeries.of(keysFolder, access, refresh);
        List<String> accepted = accepted(forgeries, token -> {
            Answer answer = Call.get("/me").as(token);
            return answer.status() != 401 || !answer.code().equals("unauthenticated");
        });
        Figures.print("S4", forgeries.size() + " forgeries, " + accepted.size() + " accepted");
        assertThat(accepted).isEmpty();
        assertThat(forgeries.size()).isGreaterThanOrEqualTo(12);
        assertThat(Call.get("/me").as(access).status()).isEqualTo(200);
    }

    /** Plants a check that reads tokens without looking at the signature, and expects to hear of it. */
    @Test
    void aCheckThatForgetsTheSignatureIsReported() throws Exception {
        Map<String, String> forgeries = Forgeries.of(keysFolder, access, refresh);
        assertThat(accepted(forgeries, TokenHttpTest::looksRight))
                .contains("signed by another key under our key id", "altered claims", "a signature of zeros");
    }

    private static boolean looksRight(String token) {
        try {
            new JwtConsumerBuilder()
                    .setSkipSignatureVerification()
                    .setExpectedAudience("dangjian-market-api")
                    .setExpectedIssuer("dangjian-market")
                    .build()
                    .process(token);
            return true;
        } catch (InvalidJwtException wrong) {
            return false;
        }
    }

    private static List<String> accepted(Map<String, String> forgeries, Predicate<String> isAccepted) {
        return forgeries.entrySet().stream()
                .filter(forgery -> isAccepted.test(forgery.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void anAccountThatWasLockedAndUnlockedMustSignInAnew() {
        String id = Call.get("/me").as(access).json().path("id").asText();
        town.systemAdmin.post("/accounts/" + id + "/lock", null).then().statusCode(200);
        assertThat(Call.get("/me").as(access).status()).isEqualTo(401);
        town.systemAdmin.post("/accounts/" + id + "/unlock", null).then().statusCode(200);
        assertThat(Call.get("/me").as(access).status()).isEqualTo(401);
        assertThat(renewed(refresh).status()).isEqualTo(401);
    }

    /** Within half a minute the same successor, afterwards the end of the family: the thief's and the owner's alike. */
    @Test
    void aRefreshTokenUsedLaterOnceMoreEndsTheWholeFamily() {
        Answer first = renewed(refresh);
        assertThat(first.isSuccess()).isTrue();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update refresh_token set used_at = ?1 where used_at is not null")
                        .setParameter(1, Instant.now().minusSeconds(31))
                        .executeUpdate());
        assertThat(renewed(refresh).status()).isEqualTo(401);
        assertThat(renewed(first.json().path("refreshToken").asText()).status()).isEqualTo(401);
        assertThat(Call.get("/me").as(first.json().path("accessToken").asText()).status())
                .isEqualTo(401);
    }

    /** A refresh under way must not hand out a session that the sign-out no longer sees. */
    @Test
    void nothingSurvivesASignOutNotEvenARefreshAtTheSameMoment() {
        for (int round = 0; round < Figures.of(10, 100); round++) {
            signIn();
            List<Answer> answers = Together.call(
                    2,
                    i -> i == 0
                            ? renewed(refresh)
                            : Call.post("/auth/logout", null).as(access));
            if (answers.getFirst().isSuccess()) {
                String next = answers.getFirst().json().path("refreshToken").asText();
                assertThat(renewed(next).status()).as("round " + round).isEqualTo(401);
            }
        }
    }

    @Test
    void anAuditorSeesTheSignInsOfTheOwnDistrictAlone() {
        Town elsewhere = new Town();
        Response events = elsewhere.auditor.get("/audit/events?limit=100&accountId=" + town.communityStaff.accountId());
        events.then().statusCode(200);
        assertThat(events.<List<String>>path("items.id")).isEmpty();
        assertThat(town.auditor
                        .get("/audit/events?limit=100&accountId=" + town.communityStaff.accountId())
                        .<List<String>>path("items.action"))
                .contains("account.activated");
    }

    @Test
    void aDistrictBindsNoAccountToAMemberOfAnother() {
        Town elsewhere = new Town();
        String stranger = elsewhere.memberId("COMMUNITY", "FULL");
        Map<String, Object> body = Map.of(
                "name",
                "冒名",
                "phone",
                Town.phone(),
                "memberId",
                stranger,
                "roles",
                List.of(Map.of("role", "MEMBER", "organizationId", town.branch)));
        town.districtAdmin.post("/accounts", body).then().statusCode(400);
        Person own = town.communityStaff;
        town.districtAdmin
                .patch(
                        "/accounts/" + own.accountId(),
                        town.districtAdmin.get("/accounts/" + own.accountId()).header("ETag"),
                        Map.of("memberId", stranger))
                .then()
                .statusCode(400);
    }

    private static Answer renewed(String token) {
        return Call.post("/auth/refresh", Map.of("refreshToken", token)).as(null);
    }
}
