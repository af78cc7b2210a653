package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.dangjian.market.assessment.rules.check.SchemeCheck;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.junit.jupiter.api.Test;

/** What must hold for any scheme and any facts; every failure names its seed. */
class EvaluatorPropertyTest {

    private static final int CASES = 6000;
    private static final long FIRST_SEED = 20_260_701L;

    @Test
    void generatedSchemesHaveNoProblem() {
        forAll((scheme, facts) -> assertThat(SchemeCheck.problems(scheme)).isEmpty());
    }

    @Test
    void theEffectsOfTheFindingsAddUpToTheTotal() {
        forAll((scheme, facts) -> {
            Evaluation evaluation = Evaluator.evaluate(scheme, facts);
            int sum = evaluation.findings().stream().mapToInt(Finding::effect).sum();
            assertThat(sum).isEqualTo(evaluation.total());
        });
    }

    @Test
    void theSameFactsInAnyOrderGiveTheSameEvaluation() {
        forAll((scheme, facts) -> {
            List<ScoreEntry> entries = new ArrayList<>(facts.entries());
            List<HolderEvent> events = new ArrayList<>(facts.events());
            Collections.shuffle(entries, new Random(entries.size()));
            Collections.reverse(events);
            Facts shuffled = new Facts(
                    facts.holder(),
                    facts.year(),
                    facts.asOf(),
                    facts.live(),
                    facts.individualPlan(),
                    facts.duties(),
                    entries,
                    events);
            assertThat(Evaluator.evaluate(scheme, shuffled)).isEqualTo(Evaluator.evaluate(scheme, facts));
        });
    }

    @Test
    void doingAMissingItemBringsWhatWasPromised() {
        forAll((scheme, facts) -> {
            Evaluation before = Evaluator.evaluate(scheme, facts);
            for (Missing missing : before.missing()) {
                if (missing.rule().startsWith(RuleKey.MANDATORY)) {
                    String itemId = missing.rule().substring(RuleKey.MANDATORY.length());
                    Evaluation after = Evaluator.evaluate(scheme, doing(facts, itemId));
                    assertThat(after.total()).isEqualTo(before.total() + missing.brings());
                }
            }
        });
    }

    @Test
    void doingAllMandatoryItemsBringsTheReleasedPointsOnTop() {
        forAll((scheme, facts) -> {
            Evaluation before = Evaluator.evaluate(scheme, facts);
            Facts allDone = doing(facts, null);
            int release = before.missing().stream()
                    .filter(missing -> missing.rule().equals(RuleKey.RELEASE))
                    .mapToInt(Missing::brings)
                    .sum();
            long unmet = before.missing().stream()
                    .filter(missing -> missing.rule().startsWith(RuleKey.MANDATORY))
                    .count();
            if (unmet > 1 && !before.vetoed()) {
                int stillVetoed =
                        Evaluator.evaluate(scheme, withOneMore(allDone)).total();
                assertThat(Evaluator.evaluate(scheme, allDone).total()).isEqualTo(stillVetoed + release);
            }
        });
    }

    @Test
    void aVetoedHolderNeverReachesABarredStandard() {
        forAll((scheme, facts) -> {
            Evaluation evaluation = Evaluator.evaluate(scheme, facts);
            Scheme effective = scheme.effectiveFor(facts.holder());
            boolean top = effective.bands().stream()
                    .anyMatch(band -> band.top() && band.code().equals(evaluation.band()));
            assertThat(evaluation.vetoed() && effective.veto().topBandBarred() && top)
                    .isFalse();
        });
    }

    @Test
    void everyRunGivesABandAndALiveStandingGivesNone() {
        forAll((scheme, facts) -> {
            Evaluation evaluation = Evaluator.evaluate(scheme, facts);
            assertThat(evaluation.band() == null).isEqualTo(facts.live() && !scheme.provisionalBand());
            assertThat(evaluation.distance()).isNotNegative();
        });
    }

    private static void forAll(BiConsumer<Scheme, Facts> property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            try {
                Random random = new Random(seed);
                property.accept(Generated.scheme(random), Generated.facts(random));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** The facts with one item done, or all when {@code itemId} is null; the item's open points are posted. */
    private static Facts doing(Facts facts, String itemId) {
        List<Duty> duties = new ArrayList<>();
        List<ScoreEntry> entries = new ArrayList<>(facts.entries());
        for (Duty duty : facts.duties()) {
            boolean done = (itemId == null || duty.itemId().toString().equals(itemId))
                    && duty.individual() == facts.individualPlan()
                    && !duty.isMet();
            duties.add(
                    done
                            ? new Duty(
                                    duty.itemId(),
                                    duty.title(),
                                    duty.points(),
                                    duty.required(),
                                    duty.required(),
                                    duty.individual(),
                                    duty.attended(),
                                    0,
                                    duty.category(),
                                    duty.lastDay(),
                                    duty.everyMonths())
                            : duty);
            int earned = facts.entries().stream()
                    .filter(entry -> entry.kind() == ScoreKind.MANDATORY
                            && facts.covers(entry.occurredOn())
                            && duty.itemId().equals(entry.itemId()))
                    .mapToInt(ScoreEntry::points)
                    .sum();
            if (done && duty.points() > earned) {
                entries.add(new ScoreEntry(
                        new UUID(9, duty.itemId().getLeastSignificantBits()),
                        ScoreKind.MANDATORY,
                        duty.points() - earned,
                        facts.asOf(),
                        null,
                        null,
                        duty.itemId()));
            }
        }
        return with(facts, duties, entries);
    }

    private static Facts withOneMore(Facts facts) {
        List<Duty> duties = new ArrayList<>(facts.duties());
        duties.add(new Duty(new UUID(8, 8), "另一项", 0, 1, 0, facts.individualPlan()));
        return with(facts, duties, facts.entries());
    }

    private static Facts with(Facts facts, List<Duty> duties, List<ScoreEntry> entries) {
        return new Facts(
                facts.holder(),
                facts.year(),
                facts.asOf(),
                facts.live(),
                facts.individualPlan(),
                duties,
                entries,
                facts.events());
    }
}
