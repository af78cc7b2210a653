package org.dangjian.market.platform.http.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts what each of many has of something at once, and lets nobody have more than a share. */
final class Shares {

    private final int most;
    private final ConcurrentMap<Object, Integer> taken = new ConcurrentHashMap<>();

    Shares(int most) {
        this.most = most;
    }

    /** Takes one more for {@code who}; {@code false}, and nothing taken, beyond the share. */
    boolean take(Object who) {
        boolean[] granted = {false};
        taken.compute(who, (key, count) -> {
            int now = count == null ? 0 : count;
            granted[0] = now < most;
            return granted[0] ? Integer.valueOf(now + 1) : count;
        });
        return granted[0];
    }

    /** Gives one back. */
    void give(Object who) {
        taken.computeIfPresent(who, (key, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }

    /** How many have something at the moment. */
    int size() {
        return taken.size();
    }
}
