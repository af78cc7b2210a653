package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing a password: five tries on any way in, then a pause; and nobody learns whether a number is registered. */
@QuarkusTest
class SignInGuessingHttpTest {

    private static final int TRIES = 5;
    private static final int LOCKED = 423;

    @Inject
    EntityManager database;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    private String registered() {
        String phone = Town.phone();
        Accounts.open(town.systemAdmin, phone, "UNIT_OFFICER", town.unit);
        return phone;
    }

    @Test
    void fiveWrongTriesLockEveryWayIn() {
        String bySignIn = registered();
        String byChange = registered();
        String token = login(byChange, Town.PASSWORD).json().path("accessToken").asText();
        assertThat(triesUntilLocked(i -> login(bySignIn, "Wrong-pass-" + i).status()))
                .isEqualTo(TRIES);
        assertThat(triesUntilLocked(i -> changed(token, "Wrong-pass-" + i))).isEqualTo(TRIES);
        String mixed = registered();
        String session = login(mixed, Town.PASSWORD).json().path("accessToken").asText();
        assertThat(triesUntilLocked(i ->
                        i % 2 == 0 ? login(mixed, "Wrong-pass-" + i).status() : changed(session, "Wrong-pass-" + i)))
                .isEqualTo(TRIES);
        assertThat(login(byChange, Town.PASSWORD).status()).isEqualTo(LOCKED);
        Figures.print("S5", "3 ways to guess a password, " + TRIES + " tries each");
    }

    /** Plants a way in that never locks, and expects to hear of it. */
    @Test
    void aWayInThatNeverLocksIsReported() {
        assertThat(triesUntilLocked(i -> 401)).isGreaterThan(TRIES);
    }

    @Test
    void aRegisteredNumberIsAnsweredLikeAnyOther() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int account = 0; account < Figures.of(6, 30); account++) {
            String registered = registered();
            forgetTheAddress();
            String nobody = Town.phone();
            for (int i = 0; i <= TRIES; i++) {
                Answer toKnown = timed(known, registered, "Wrong-pass-" + i);
                Answer toUnknown = timed(unknown, nobody, "Wrong-pass-" + i);
                assertThat(shown(toKnown)).isEqualTo(shown(toUnknown));
            }
        }
        // Generous: a hash that is left out shows as a multiple, a busy machine as less.
        long typicalKnown = median(known);
        long typicalUnknown = median(unknown);
        Figures.print(
                "S5",
                "a wrong password takes " + typicalKnown / 1000 + " µs for a registered number, "
                        + typicalUnknown / 1000 + " µs for another");
        assertThat(typicalKnown).isBetween(typicalUnknown / 3 - 2_000_000, typicalUnknown * 3 + 2_000_000);
    }

    /** As from a place nobody signed in from: at the own one the pause is shorter. */
    private void forgetTheAddress() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        database.createNativeQuery("delete from known_address").executeUpdate());
    }

    private static Answer timed(List<Long> times, String phone, String password) {
        long start = System.nanoTime();
        Answer answer = login(phone, password);
        times.add(System.nanoTime() - start);
        return answer;
    }

    private static Map<String, Object> shown(Answer answer) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("status", answer.status());
        shown.put("type", answer.mediaType());
        shown.put("body", answer.json());
        return shown;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** How many wrong tries are looked at before the pause; more than allowed when there is none. */
    private static int triesUntilLocked(IntUnaryOperator attempt) {
        for (int i = 0; i <= 2 * TRIES; i++) {
            if (attempt.applyAsInt(i) == LOCKED) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static Answer login(String phone, String password) {
        return Call.post("/auth/login", Map.of("phone", phone, "password", password))
                .as(null);
    }

    private static int changed(String token, String old) {
        return Call.post("/auth/password", Map.of("old", old, "new", "Another-2026!"))
                .as(token)
                .status();
    }
}
