package org.dangjian.market.platform.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Places for expensive work: who finds none free in time hears that the service is busy. Never taken inside a transaction. */
public final class Places {

    private final Semaphore free;
    private final Duration patience;

    /**
     * @param atOnce how many there are
     * @param patience how long anybody waits for one; whoever waits longest is first
     */
    public Places(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * Takes a place; {@link #leave} gives it back.
     *
     * @throws Problem {@code overloaded} when none becomes free in time
     */
    public void enter() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.of(ProblemCode.OVERLOADED);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemCode.OVERLOADED);
        }
    }

    /** Gives the place back. */
    public void leave() {
        free.release();
    }
}
