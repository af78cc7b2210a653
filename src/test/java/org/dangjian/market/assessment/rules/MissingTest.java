package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;

import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingTest {

    @ParameterizedTest(name = "{0} of 5 done, optional {1}: each unmet item brings {2}, release {3}")
    @CsvSource({"4, 30, 40, 0", "4, 0, 10, 0", "3, 30, 10, 30", "0, 25, 10, 25", "3, 0, 10, 0"})
    void theLastUnmetItemBringsTheOptionalPointsToo(int met, int optional, int brings, int release) {
        Evaluation evaluation = Holding.member()
                .having(met)
                .plus(OPTIONAL, optional)
                .liveOn("2026-08-01")
                .under(Schemes.member());

        assertThat(evaluation.missing())
                .filteredOn(missing -> missing.rule().startsWith(RuleKey.MANDATORY))
                .hasSize(5 - met)
                .allMatch(missing -> missing.brings() == brings);
        assertThat(evaluation.missing())
                .filteredOn(missing -> missing.rule().equals(RuleKey.RELEASE))
                .hasSize(release == 0 ? 0 : 1)
                .allMatch(missing -> missing.brings() == release);
    }

    @Test
    void whatIsMissingIsSaidInWords() {
        Evaluation evaluation = Holding.member()
                .having(3)
                .plus(OPTIONAL, 30)
                .liveOn("2026-08-01")
                .under(Schemes.member());

        assertThat(evaluation.missing())
                .containsExactly(
                        new Missing(RuleKey.MANDATORY + Holding.id(4), "必选4", "1次", "0次", 10),
                        new Missing(RuleKey.MANDATORY + Holding.id(5), "必选5", "1次", "0次", 10),
                        new Missing(RuleKey.RELEASE, "必选全部完成后，自选计入总分", "必选5项全部完成", "还差2项", 30));
    }

    @Test
    void aVetoThatCannotBeMadeGoodReleasesNothing() {
        Scheme scheme = Schemes.plain("""
                countRules:
                  - {code: q, title: 每季度一次, every: QUARTER, atLeast: 1, kinds: [OPTIONAL], effect: VETO}
                """);
        Evaluation evaluation = Holding.member()
                .having(4)
                .plus(OPTIONAL, 30, null, "2026-05-01")
                .liveOn("2026-05-20")
                .under(scheme);

        assertThat(evaluation.missing()).singleElement().returns(10, Missing::brings);
    }

    @Test
    void capsBoundWhatAnItemCanBring() {
        Scheme scheme = Schemes.plain("totalCap: 45\n");
        Evaluation evaluation = Holding.member().having(4).liveOn("2026-08-01").under(scheme);

        assertThat(evaluation.missing()).singleElement().returns(5, Missing::brings);
    }

    @Test
    void aRunListsNothingAsStillMissing() {
        assertThat(Holding.member().having(3).under(Schemes.member()).missing()).isEmpty();
    }

    @Test
    void nothingIsMissingWhenAllIsDone() {
        assertThat(Holding.member()
                        .having(5)
                        .liveOn("2026-08-01")
                        .under(Schemes.member())
                        .missing())
                .isEmpty();
    }
}
