package org.dangjian.market.platform.http.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** The bound on requests inside, with a share for each address and each account, so that one leaves room for the others. */
@ApplicationScoped
class Gate {

    /** Requests inside at once: those the worker threads hold and 200 that wait. More would only wait in vain. */
    static final int MOST_IN_FLIGHT = 232;

    private static final int COME_BACK_SECONDS = 1;

    private final AtomicInteger inside = new AtomicInteger();
    private final Shares addresses;
    private final Shares accounts;

    Gate(LimitsConfig config) {
        this.addresses = new Shares(config.insidePerAddress());
        this.accounts = new Shares(config.insidePerAccount());
    }

    /** Takes a place, to be given back by {@link #leave}; or says why there is none, and then none was taken. */
    Optional<Problem> enter(Visitor visitor) {
        if (!visitor.exempt() && !addresses.take(visitor.address())) {
            return Optional.of(Problem.of(ProblemCode.TOO_MANY_REQUESTS, COME_BACK_SECONDS));
        }
        if (isCounted(visitor) && !accounts.take(visitor.accountId())) {
            addresses.give(visitor.address());
            return Optional.of(Problem.of(ProblemCode.TOO_MANY_REQUESTS, COME_BACK_SECONDS));
        }
        if (inside.incrementAndGet() > MOST_IN_FLIGHT) {
            leave(visitor);
            return Optional.of(Problem.of(ProblemCode.OVERLOADED));
        }
        return Optional.empty();
    }

    void leave(Visitor visitor) {
        inside.decrementAndGet();
        if (!visitor.exempt()) {
            addresses.give(visitor.address());
        }
        if (isCounted(visitor)) {
            accounts.give(visitor.accountId());
        }
    }

    private static boolean isCounted(Visitor visitor) {
        return !visitor.exempt() && visitor.accountId() != null;
    }
}
