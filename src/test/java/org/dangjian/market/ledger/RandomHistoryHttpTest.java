package org.dangjian.market.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.dangjian.market.testsupport.Figures;
import org.junit.jupiter.api.Test;

/** Whatever people do in whatever order: every answer and every balance is what the rules say (trust R3). */
@QuarkusTest
class RandomHistoryHttpTest {

    @Inject
    SkewedBalances balances;

    @Test
    void randomHistoriesEndAsTheModelSays() {
        // As many again on the other database.
        int histories = Figures.of(1, 5);
        int commands = Figures.of(2_000, 20_000);
        long seed = Figures.seed();
        for (int i = 0; i < histories; i++) {
            System.out.println("TRUST R3 seed: " + (seed + i));
            RandomHistory history = new RandomHistory(seed + i);
            history.play(commands);
            int share = 100 * history.accepted / commands;
            Figures.print("R3", commands + " commands, all answers and balances equal, " + share + " % accepted");
            assertThat(share).isGreaterThanOrEqualTo(40);
            history.town
                    .auditor
                    .post("/audit/verification", null)
                    .then()
                    .statusCode(200)
                    .body("problems", hasSize(0));
        }
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
