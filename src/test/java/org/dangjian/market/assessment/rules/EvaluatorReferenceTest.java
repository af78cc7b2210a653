package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** The evaluator says what the rules say when someone else reads them: a second, naive one agrees in every case. */
class EvaluatorReferenceTest {

    private static final int CASES = 100_000;
    private static final long FIRST_SEED = 2_026_000;

    /** What random cases must show, lest the agreement be about nothing. */
    private enum Seen {
        VETOED,
        REVIEWED,
        NOT_GRADED,
        HIGH,
        LOW,
        LIVE,
        WITHHELD
    }

    @Test
    void aHundredThousandRandomSchemesAndFactsAreJudgedAlike() {
        Set<Seen> seen = EnumSet.noneOf(Seen.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            Random random = new Random(seed);
            Scheme scheme = Generated.scheme(random);
            Facts facts = Generated.facts(random);
            NaiveEvaluator.Outcome expected = NaiveEvaluator.judge(scheme, facts);
            assertThat(outcome(Evaluator.evaluate(scheme, facts)))
                    .describedAs("seed %d", seed)
                    .isEqualTo(expected);
            look(expected, seen);
        }
        assertThat(seen).containsExactlyInAnyOrder(Seen.values());
    }

    /** The planted bug: an evaluator that forgets the veto is told from the reference at once. */
    @Test
    void anEvaluatorThatForgetsTheVetoDisagrees() {
        long disagreements = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + 1000; seed++) {
            Random random = new Random(seed);
            Scheme scheme = Generated.scheme(random);
            Facts facts = Generated.facts(random);
            Evaluation forgetful = Evaluator.evaluate(scheme, withoutDuties(facts));
            disagreements += outcome(forgetful).equals(NaiveEvaluator.judge(scheme, facts)) ? 0 : 1;
        }
        assertThat(disagreements).isGreaterThan(100);
    }

    private static Facts withoutDuties(Facts facts) {
        return new Facts(
                facts.holder(),
                facts.year(),
                facts.asOf(),
                facts.live(),
                facts.individualPlan(),
                List.of(),
                facts.entries(),
                facts.events());
    }

    private static NaiveEvaluator.Outcome outcome(Evaluation evaluation) {
        return new NaiveEvaluator.Outcome(
                evaluation.total(),
                evaluation.earned(),
                evaluation.vetoed(),
                evaluation.band(),
                evaluation.needsReview());
    }

    private static void look(NaiveEvaluator.Outcome outcome, Set<Seen> seen) {
        if (!outcome.vetoed() && outcome.earned() > outcome.total()) {
            seen.add(Seen.WITHHELD);
        }
        if (outcome.vetoed()) {
            seen.add(Seen.VETOED);
        }
        if (outcome.needsReview()) {
            seen.add(Seen.REVIEWED);
        }
        switch (String.valueOf(outcome.band())) {
            case "NOT_GRADED" -> seen.add(Seen.NOT_GRADED);
            case "HIGH" -> seen.add(Seen.HIGH);
            case "LOW" -> seen.add(Seen.LOW);
            case "null" -> seen.add(Seen.LIVE);
            default -> {
                // The middle is everywhere.
            }
        }
    }
}
