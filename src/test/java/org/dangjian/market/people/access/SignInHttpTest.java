package org.dangjian.market.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Who gets in, for how long, and what ends it. */
@QuarkusTest
class SignInHttpTest extends SignInDoor {

    @Inject
    FieldCipher cipher;

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

    private long attemptsOn(String phone) {
        return (Long)
                database.createNativeQuery("select count(*) from sign_in_failure where phone_index = ?1", Long.class)
                        .setParameter(1, cipher.blindIndex(phone))
                        .getSingleResult();
    }
}
