package org.dangjian.market.trade.claim.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.dangjian.market.platform.job.OneByOne;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.claim.verification.VerificationsView.OutcomeOfClaim;

/**
 * Verifies many claims in one call, each in a transaction of its own: a refusal undoes none of the others.
 *
 * <p>The request's own transaction holds its key and, at the end, stores the answer under it: a copy of the request waits
 * for it and then gets the same answer. Should the service stop between the two, what was decided stays decided and the key
 * is free; sent again, those claims answer {@code state-conflict}, for a claim is verified once whatever key it comes with.
 */
@ApplicationScoped
class BatchVerification {

    /** A batch holds two connections. So few at a time that they can never wait for each other's second one. */
    private static final int AT_A_TIME = 4;

    /** The request's own transaction lives a minute: what was not begun by then is answered as {@code overloaded}. */
    private static final long LONGEST_NANOS = 25_000_000_000L;

    private final VerificationService service;
    private final OneByOne oneByOne;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    BatchVerification(VerificationService service, OneByOne oneByOne) {
        this.service = service;
        this.oneByOne = oneByOne;
    }

    /**
     * Decides on each claim as {@link VerificationService#decide} does, one after the other.
     *
     * @throws Problem {@code overloaded} while too many batches run
     */
    VerificationsView decide(Caller caller, VerifyClaims request) {
        if (!places.tryAcquire()) {
            throw Problem.of(ProblemCode.OVERLOADED);
        }
        try {
            long begin = System.nanoTime();
            List<OutcomeOfClaim> outcomes = new ArrayList<>();
            for (VerifyClaims.ClaimDecision one : request.items()) {
                OneByOne.Refusal refusal =
                        oneByOne.attempt(() -> decide(caller, one, begin)).orElse(null);
                outcomes.add(new OutcomeOfClaim(one.id(), refusal == null, refusal));
            }
            return new VerificationsView(outcomes);
        } finally {
            places.release();
        }
    }

    private void decide(Caller caller, VerifyClaims.ClaimDecision one, long begin) {
        if (System.nanoTime() - begin > LONGEST_NANOS) {
            throw Problem.of(ProblemCode.OVERLOADED);
        }
        service.decide(caller, one.id(), one.request());
    }
}
