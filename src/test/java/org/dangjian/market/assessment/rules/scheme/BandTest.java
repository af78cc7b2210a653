package org.dangjian.market.assessment.rules.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.RECOMMENDED;

import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Holding;
import org.dangjian.market.assessment.rules.Schemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    @ParameterizedTest(name = "a member with {0} points is {1}")
    @CsvSource({
        "120, QUALIFIED, 合格, 0",
        "81, QUALIFIED, 合格, 0",
        "80, QUALIFIED, 合格, 0",
        "79, DEFERRED, 暂缓登记, 1",
        "61, DEFERRED, 暂缓登记, 19",
        "60, DEFERRED, 暂缓登记, 20",
        "59, UNQUALIFIED, 不合格, 21",
        "50, UNQUALIFIED, 不合格, 30"
    })
    void membersKnowTwoLines(int total, String band, String title, int distance) {
        Evaluation evaluation =
                Holding.member().having(5).plus(OPTIONAL, total - 50).under(Schemes.member());

        assertThat(evaluation.total()).isEqualTo(total);
        assertThat(evaluation.band()).isEqualTo(band);
        assertThat(evaluation.bandTitle()).isEqualTo(title);
        assertThat(evaluation.distance()).isEqualTo(distance);
        assertThat(evaluation.vetoed()).isFalse();
        assertThat(evaluation.needsReview()).isFalse();
        assertThat(evaluation.blocksOfficialRun()).isFalse();
    }

    @ParameterizedTest(name = "an organization with {0} points is {1}")
    @CsvSource({
        "81, STANDARD_MET",
        "80, STANDARD_MET",
        "79, STANDARD_NOT_MET",
        "60, STANDARD_NOT_MET",
        "59, STANDARD_NOT_MET"
    })
    void organizationsKnowOneLine(int total, String band) {
        Evaluation evaluation =
                Holding.organization().having(5).plus(RECOMMENDED, total - 50).under(Schemes.organization());

        assertThat(evaluation.band()).isEqualTo(band);
    }

    @Test
    void aMemberWithoutASingleEntryIsGraded() {
        Evaluation evaluation = Holding.member().under(Schemes.member());

        assertThat(evaluation.total()).isZero();
        assertThat(evaluation.band()).isEqualTo("UNQUALIFIED");
        assertThat(evaluation.distance()).isEqualTo(80);
    }

    @Test
    void aTotalBelowZeroFallsIntoTheLowestBand() {
        Evaluation evaluation = Holding.member().plus(ScoreKind.DEDUCTION, -30).under(Schemes.member());

        assertThat(evaluation.total()).isEqualTo(-30);
        assertThat(evaluation.band()).isEqualTo("UNQUALIFIED");
        assertThat(evaluation.distance()).isEqualTo(110);
    }

    @Test
    void theSuggestionIsTheSchemesText() {
        assertThat(Holding.member()
                        .having(5)
                        .plus(OPTIONAL, 30)
                        .under(Schemes.member())
                        .suggestion())
                .isEqualTo("建议认定合格，进行党员登记");
    }

    @Test
    void whileTheYearRunsThereIsNoBand() {
        Evaluation evaluation = Holding.member()
                .having(5)
                .plus(OPTIONAL, 40)
                .liveOn("2026-09-01")
                .under(Schemes.member());

        assertThat(evaluation.total()).isEqualTo(90);
        assertThat(evaluation.band()).isNull();
        assertThat(evaluation.bandTitle()).isNull();
        assertThat(evaluation.suggestion()).isNull();
        assertThat(evaluation.needsReview()).isFalse();
        assertThat(evaluation.findings()).noneMatch(f -> (f.title() + f.expected() + f.actual()).contains("合格"));
    }

    @Test
    void theWrongAudienceIsReportedAndBlocks() {
        Evaluation evaluation = Holding.organization().having(5).under(Schemes.member());

        assertThat(evaluation.blocksOfficialRun()).isTrue();
        assertThat(evaluation.needsReview()).isTrue();
        assertThat(evaluation.findings()).anyMatch(f -> f.rule().equals(RuleKey.AUDIENCE));
    }

    @Test
    void theDistanceIsMeasuredToTheLowestBandThatMeetsTheStandard() {
        Evaluation evaluation = Holding.member().owing(0).plus(OPTIONAL, 70).under(Schemes.stars());

        assertThat(Schemes.stars().standardLine()).isEqualTo(75);
        assertThat(evaluation.band()).isEqualTo("STAR_3");
        assertThat(evaluation.distance()).isEqualTo(5);
    }
}
