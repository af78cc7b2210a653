package org.dangjian.market.testsupport;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens in the background: asks again and again, for a bounded time. */
public final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Poll() {}

    /** The first answer that is {@code settled}; fails the test when none comes. */
    public static <T> T until(Supplier<T> question, Predicate<T> settled) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            T answer = question.get();
            if (settled.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not settled within " + LONGEST.toSeconds() + " seconds: " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
