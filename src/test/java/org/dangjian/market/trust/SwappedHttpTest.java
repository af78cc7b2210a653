package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Wire.Answer;
import org.junit.jupiter.api.Test;

/**
 * Somebody else's ids in one's own requests, in the address and in the body: a neighbour's of the same branch, another
 * town's. No such request succeeds.
 */
@QuarkusTest
class SwappedHttpTest {

    @Test
    void anIdOfSomebodyElseOpensNothing() {
        List<SwappedIds.Attempt> attempts = SwappedIds.attempts();
        List<String> succeeded = succeeded(attempts);
        Figures.print("S2", attempts.size() + " swapped ids, " + succeeded.size() + " successes");
        assertThat(succeeded).isEmpty();
    }

    /** Plants community staff whose part of the tree is the whole tree, and expects to hear of it. */
    @Test
    void aScopeThatIsNotLookedAtIsReported() {
        List<SwappedIds.Attempt> attempts = SwappedIds.attempts();
        LeakyIdentity.leak = LeakyIdentity.Leak.SCOPE;
        try {
            assertThat(succeeded(attempts)).contains("hand out another town's gift");
        } finally {
            LeakyIdentity.leak = LeakyIdentity.Leak.NONE;
        }
    }

    /** What was answered with anything but a refusal; a failure is none either. */
    private static List<String> succeeded(List<SwappedIds.Attempt> attempts) {
        List<String> succeeded = new ArrayList<>();
        for (SwappedIds.Attempt attempt : attempts) {
            Answer answer = attempt.call().as(attempt.by().token());
            if (!List.of(400, 403, 404, 409).contains(answer.status())
                    || answer.code().equals("idempotency-key-required")) {
                succeeded.add(attempt.what() + (answer.isSuccess() ? "" : ": " + answer));
            }
        }
        return succeeded;
    }
}
