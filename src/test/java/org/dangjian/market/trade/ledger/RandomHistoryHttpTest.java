package org.dangjian.market.trade.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Together;
import org.junit.jupiter.api.Test;

/** Whatever people do in whatever order: every answer and every balance is what the rules say (trust R3). */
@QuarkusTest
class RandomHistoryHttpTest {

    @Inject
    SkewedBalances balances;

    @Test
    void randomHistoriesEndAsTheModelSays() {
        // As many again on the other database. Each has a town of its own, so they go on side by side.
        int histories = Figures.of(1, 5);
        int commands = Figures.of(2_000, 20_000);
        long seed = Figures.seed();
        System.out.println("TRUST R3 first seed: " + seed);
        List<RandomHistory> played = Together.call(histories, i -> {
            RandomHistory history = new RandomHistory(seed + i);
            history.play(commands);
            return history;
        });
        for (RandomHistory history : played) {
            int share = 100 * history.accepted / commands;
            Figures.print("R3", commands + " commands, all answers and balances equal, " + share + " % accepted");
            assertThat(share).isGreaterThanOrEqualTo(40);
        }
        played.getFirst()
                .town
                .auditor
                .post("/audit/verification", null)
                .then()
                .statusCode(200)
                .body("problems", hasSize(0));
    }

    /** The planted bug: balances that are one too high. */
    @Test
    void aBalanceThatIsOnePointWrongIsCaughtByThisSuite() {
        RandomHistory history = new RandomHistory(1);
        try {
            SkewedBalances.skewed = true;
            assertThatThrownBy(() -> history.play(500)).hasMessageContaining("score, credit, held, owed");
        } finally {
            SkewedBalances.skewed = false;
            QuarkusTransaction.requiringNew().run(balances::mend);
        }
    }
}
