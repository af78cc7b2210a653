package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import org.dangjian.market.testsupport.Figures;
import org.junit.jupiter.api.Test;

/**
 * Random requests, made from the contract, never fail the service: every answer has a declared status and the declared
 * shape, every refusal is a problem with a known code. Repeat a run with the seed it printed.
 */
@QuarkusTest
class FuzzHttpTest {

    @Test
    void noRequestFailsTheServiceAndEveryAnswerIsAsTheContractSays() {
        long seed = Figures.seed();
        System.out.println("TRUST S3 seed " + seed);
        FuzzRun run = new FuzzRun(new PermissionTown(), seed);
        // As many again on the other database.
        run.send(Figures.of(1_500, 10_000));
        int accepted = run.count(200, 300);
        Figures.print(
                "S3",
                run.sent() + " requests, " + run.count(500, 600) + " failures, "
                        + run.broken().size() + " answers off the contract, " + 100 * accepted / run.sent()
                        + " % accepted; by status " + run.statuses() + "; seed " + seed);
        assertThat(run.broken())
                .as(run.broken().stream().map(Object::toString).collect(Collectors.joining("\n", "\n", "\n")))
                .isEmpty();
        assertThat(100 * accepted / run.sent()).isGreaterThanOrEqualTo(30);
    }

    /** Plants a failure and a lost field, and expects to hear of both. */
    @Test
    void aFailureAndALostFieldAreReported() {
        PermissionTown town = new PermissionTown();
        assertThat(listing(town, BrokenAnswers.Bug.NONE).broken()).isEmpty();
        assertThat(listing(town, BrokenAnswers.Bug.FAILURE).broken())
                .extracting(FuzzRun.Broken::what)
                .contains("failed with 500");
        assertThat(listing(town, BrokenAnswers.Bug.LOST_FIELD).broken())
                .extracting(FuzzRun.Broken::what)
                .anyMatch(what -> what.contains("required property 'items'"));
    }

    private static FuzzRun listing(PermissionTown town, BrokenAnswers.Bug bug) {
        FuzzRun run = new FuzzRun(town, 1);
        BrokenAnswers.bug = bug;
        try {
            for (int i = 0; i < 10; i++) {
                run.contract().operations().stream()
                        .filter(operation -> operation.id().equals("listItems"))
                        .forEach(run::send);
            }
        } finally {
            BrokenAnswers.bug = BrokenAnswers.Bug.NONE;
        }
        return run;
    }
}
