package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.DEDUCTION;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;

import java.util.Arrays;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeductionAndEventTest {

    @ParameterizedTest(name = "optional {0}, deduction {1}: {2}, flagged {3}")
    @CsvSource({
        "30,  -1, DEFERRED,    true",
        "40, -10, QUALIFIED,   false",
        "30, -21, UNQUALIFIED, true",
        "29,  -1, DEFERRED,    false",
        "10,  -1, UNQUALIFIED, true",
        " 9,  -5, UNQUALIFIED, false"
    })
    void aBandReachedOnlyThroughADeductionIsFlagged(int optional, int deduction, String band, boolean flagged) {
        Evaluation evaluation = Holding.member()
                .having(5)
                .plus(OPTIONAL, optional)
                .plus(DEDUCTION, deduction)
                .under(Schemes.member());

        assertThat(evaluation.band()).isEqualTo(band);
        assertThat(evaluation.needsReview()).isEqualTo(flagged);
        assertThat(evaluation.findings().stream()
                        .filter(f -> f.rule().equals(RuleKey.DEDUCTION_ONLY))
                        .anyMatch(f -> f.title().contains("同一事项不重复处理")))
                .isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0} points with {1}: {2}, review {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "95, -, STAR_5, false",
                "90, -, STAR_5, false",
                "89, -, STAR_4, false",
                "29, -, STAR_0, false",
                "95, minus-star, STAR_4, false",
                "95, minus-star minus-star, STAR_3, false",
                "35, minus-star minus-star minus-star, STAR_0, false",
                "95, veto, STAR_1, true",
                "95, veto minus-star, STAR_1, true",
                "35, veto minus-star, STAR_0, true",
                "10, veto, STAR_0, true",
                "95, unheard-of, STAR_5, true"
            })
    void eventsTakeStarsNotPoints(int points, String events, String band, boolean review) {
        Holding holding = Holding.member().owing(0).plus(OPTIONAL, points);
        if (events != null) {
            Arrays.stream(events.split(" ")).forEach(event -> holding.event(event, "2026-05-01"));
        }
        Evaluation evaluation = holding.under(Schemes.stars());

        assertThat(evaluation.total()).isEqualTo(points);
        assertThat(evaluation.band()).isEqualTo(band);
        assertThat(evaluation.needsReview()).isEqualTo(review);
        assertThat(evaluation.findings().stream().filter(f -> f.rule().startsWith(RuleKey.EVENT)))
                .hasSize(events == null ? 0 : events.split(" ").length);
    }

    @Test
    void aDeductionIsNotBlamedForWhatTheVetoDoes() {
        Evaluation evaluation = Holding.member()
                .having(4)
                .plus(ScoreKind.RECOMMENDED, 40)
                .plus(DEDUCTION, -5)
                .under(Schemes.member());

        assertThat(evaluation.band()).isEqualTo("DEFERRED");
        assertThat(evaluation.findings()).noneMatch(f -> f.rule().equals(RuleKey.DEDUCTION_ONLY));
    }

    @Test
    void eventsOutsideTheTimeAreLeftOut() {
        Holding holding = Holding.member()
                .owing(0)
                .plus(OPTIONAL, 95)
                .event("veto", "2025-12-31")
                .event("veto", "2026-07-01")
                .runOn("2026-06-30");

        assertThat(holding.under(Schemes.stars()).band()).isEqualTo("STAR_5");
    }

    @Test
    void aSchemeMayGiveAProvisionalBandWhileTheYearRuns() {
        Holding holding =
                Holding.member().owing(0).plus(OPTIONAL, 50, null, "2026-02-01").plus(OPTIONAL, 50, null, "2026-05-01");

        assertThat(holding.liveOn("2026-03-31").under(Schemes.stars()).band()).isEqualTo("STAR_2");
        assertThat(holding.liveOn("2026-06-30").under(Schemes.stars()).band()).isEqualTo("STAR_5");
    }

    @Test
    void theEventFindingNamesTheConsequenceButNoBasis() {
        Evaluation evaluation = Holding.member()
                .owing(0)
                .plus(OPTIONAL, 95)
                .event("veto", "2026-05-01")
                .under(Schemes.stars());

        assertThat(evaluation.findings())
                .filteredOn(f -> f.rule().equals("event:veto"))
                .singleElement()
                .returns("否决项", Finding::title)
                .returns("2026-05-01，最高为「一星」", Finding::actual)
                .returns(0, Finding::effect);
    }
}
