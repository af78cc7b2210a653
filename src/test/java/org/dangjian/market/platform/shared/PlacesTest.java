package org.dangjian.market.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who finds no place in time hears that the service is busy. */
class PlacesTest {

    private final Places places = new Places(1, Duration.ofMillis(1));

    @Test
    void aPlaceIsTakenOnceAndGivenBack() {
        places.enter();
        assertBusy();
        places.leave();
        places.enter();
        assertBusy();
    }

    @Test
    void whoIsInterruptedIsBusyToo() {
        Thread.currentThread().interrupt();
        assertBusy();
        assertThat(Thread.interrupted()).isTrue();
        places.enter();
    }

    private void assertBusy() {
        assertThatThrownBy(places::enter)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED));
    }
}
