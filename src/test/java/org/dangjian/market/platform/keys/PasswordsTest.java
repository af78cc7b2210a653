package org.dangjian.market.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.dangjian.market.platform.shared.Places;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.junit.jupiter.api.Test;

/** Passwords are hashed a few at a time, and whoever waits for it in vain is told so. */
class PasswordsTest {

    private final Places places = new Places(1, Duration.ofMillis(1));
    private final Passwords passwords = new Passwords(config(), places);

    @Test
    void whatWasHashedMatchesAndNothingElse() {
        String hash = passwords.hash("Right-pass-1");
        assertThat(passwords.matches("Right-pass-1", hash)).isTrue();
        assertThat(passwords.matches("Right-pass-2", hash)).isFalse();
        assertThat(passwords.matches("Right-pass-1", null)).isFalse();
    }

    @Test
    void whoWaitsInVainIsTold() {
        places.enter();
        assertThatThrownBy(() -> passwords.hash("Right-pass-1"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED));
        places.leave();
        assertThat(passwords.hash("Right-pass-1")).startsWith("$argon2id$");
    }

    private static AccessConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(AccessConfig.class)
                .withDefaultValue("market.access.hash-memory", "64")
                .withDefaultValue("market.access.hash-iterations", "1")
                .build()
                .getConfigMapping(AccessConfig.class);
    }
}
