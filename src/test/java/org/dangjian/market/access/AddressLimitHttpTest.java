package org.dangjian.market.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.junit.jupiter.api.Test;

/** An office behind one address signs in as one; who guesses from one address is stopped. */
@QuarkusTest
class AddressLimitHttpTest {

    private static final int FAILURES_A_MINUTE = 30;

    @Test
    void twoHundredSignInsOfAMinuteFromOneAddressPass() {
        String phone = Town.phone();
        Accounts.open(Accounts.systemAdmin(), phone, "SYSTEM_ADMIN", null);
        for (int i = 0; i < 200; i++) {
            assertThat(login("203.0.113.20", phone, Town.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void fortyFailuresOfAMinuteFromOneAddressDoNotPass() {
        int looked = 0;
        Answer last = null;
        for (int i = 0; i < 40; i++) {
            last = login("203.0.113.21", Town.phone(), "Wrong-pass-1");
            looked += last.status() == 401 ? 1 : 0;
        }
        // A little refills while the forty go on.
        assertThat(looked).isBetween(FAILURES_A_MINUTE, FAILURES_A_MINUTE + 7);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.retryAfter()).isNotNull();
        assertThat(login("203.0.113.22", Town.phone(), "Wrong-pass-1").status()).isEqualTo(401);
        // Whoever is signed in there stays so.
        assertThat(Call.post("/auth/refresh", Map.of("refreshToken", "unknown"))
                        .with("X-Forwarded-For", "203.0.113.21")
                        .as(null)
                        .status())
                .isEqualTo(401);
    }

    private static Answer login(String address, String phone, String password) {
        return Call.post("/auth/login", Map.of("phone", phone, "password", password))
                .with("X-Forwarded-For", address)
                .as(null);
    }
}
