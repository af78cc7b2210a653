package org.dangjian.market.people.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.junit.jupiter.api.Test;

/** An office behind one address signs in as one; who guesses from one address is stopped. */
@QuarkusTest
class AddressLimitHttpTest {

    private static final int FAILURES_A_MINUTE = 30;
    private static final int LOOKS_A_DAY = 60;

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

    /** Sixty looks at personal data in full a day; whoever else sits behind the address is not concerned. */
    @Test
    void anAccountLooksAtPersonalDataSoOftenADay() {
        Town town = new Town();
        int looked = 0;
        Answer last = null;
        for (int i = 0; i < 63; i++) {
            last = reveal(town.communityStaff);
            looked += last.status() == 400 ? 1 : 0;
        }
        assertThat(looked).isBetween(LOOKS_A_DAY, LOOKS_A_DAY + 1);
        assertThat(last.code()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(last.retryAfter())).isBetween(60, 1440);
        assertThat(reveal(town.streetStaff).status()).isEqualTo(400);
        assertThat(Call.get("/me")
                        .with("X-Forwarded-For", "203.0.113.30")
                        .as(town.communityStaff.token())
                        .status())
                .isEqualTo(200);
    }

    /** Five downloads of one's own data a day, however the address is written. */
    @Test
    void anAccountDownloadsItsDataSoOftenADay() {
        Person person = Accounts.systemAdmin();
        // The first request of an account that nobody knows yet is not counted.
        download("/me", person);
        for (String path : List.of("/me/data", "/me/data", "/me/dat%61", "/me/data", "/me/data")) {
            assertThat(download(path, person).status()).as(path).isEqualTo(200);
        }
        for (String path : List.of("/me/data", "/me/dat%61", "/me/data/", "/me/./data", "/me/data;a=b")) {
            assertThat(download(path, person).status()).as(path).isEqualTo(429);
        }
        assertThat(download("/me/data", person).retryAfter()).isNotNull();
        assertThat(download("/me", person).status()).isEqualTo(200);
    }

    private static Answer download(String path, Person person) {
        return Call.get(path).with("X-Forwarded-For", "203.0.113.31").as(person.token());
    }

    /** Without a reason nothing is shown, but it was a try. */
    private static Answer reveal(Person person) {
        return Call.post("/members/" + UUID.randomUUID() + "/reveal", Map.of())
                .with("X-Forwarded-For", "203.0.113.30")
                .as(person.token());
    }

    private static Answer login(String address, String phone, String password) {
        return Call.post("/auth/login", Map.of("phone", phone, "password", password))
                .with("X-Forwarded-For", address)
                .as(null);
    }
}
