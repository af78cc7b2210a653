package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.DEDUCTION;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.RECOMMENDED;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.REWARD;

import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VetoTest {

    @ParameterizedTest(name = "{0} of 5 done, optional {1}, recommended {2}: {3} points, {4}")
    @CsvSource({
        "5, 30,  0,  80, QUALIFIED,   false",
        "4, 60,  0,  40, UNQUALIFIED, true",
        "4, 60, 20,  60, DEFERRED,    true",
        "4,  0, 40,  80, DEFERRED,    true",
        "4, 90, 90, 130, DEFERRED,    true",
        "0, 90,  0,   0, UNQUALIFIED, true"
    })
    void oneUnmetItemTakesAllOptionalPointsAndTheStandard(
            int met, int optional, int recommended, int total, String band, boolean vetoed) {
        Evaluation evaluation = Holding.member()
                .having(met)
                .plus(OPTIONAL, optional)
                .plus(RECOMMENDED, recommended)
                .under(Schemes.member());

        assertThat(evaluation.total()).isEqualTo(total);
        assertThat(evaluation.band()).isEqualTo(band);
        assertThat(evaluation.vetoed()).isEqualTo(vetoed);
        assertThat(evaluation.needsReview()).isEqualTo(vetoed);
    }

    @Test
    void rewardsAndDeductionsStillCount() {
        Evaluation evaluation = Holding.member()
                .having(4)
                .plus(OPTIONAL, 30)
                .plus(REWARD, 5)
                .plus(DEDUCTION, -2)
                .under(Schemes.member());

        assertThat(evaluation.total()).isEqualTo(43);
    }

    @Test
    void theFindingSaysInWordsHowManyPointsWereLeftOut() {
        Evaluation evaluation =
                Holding.member().having(3).plus(OPTIONAL, 20).plus(OPTIONAL, 15).under(Schemes.member());

        Finding veto = finding(evaluation, RuleKey.VETO);
        assertThat(veto.title()).isEqualTo("必选未完成，自选不计分");
        assertThat(veto.expected()).isEqualTo("必选5项全部完成");
        assertThat(veto.actual()).isEqualTo("完成3项，未完成：必选4、必选5；自选35分未计入总分");
        assertThat(veto.effect()).isEqualTo(-35);
        assertThat(veto.entryIds()).hasSize(2);
    }

    @Test
    void aBarredStandardIsExplained() {
        Evaluation evaluation = Holding.member().having(4).plus(RECOMMENDED, 40).under(Schemes.member());

        assertThat(finding(evaluation, RuleKey.VETO_BAND).actual()).isEqualTo("按「暂缓登记」提出建议");
        assertThat(evaluation.distance()).isZero();
    }

    @Test
    void anItemIsMetByTheTimesDoneAndNotByThePointsAwarded() {
        Holding fewerPoints = Holding.member().owing(4).withDuty(new Duty(Holding.id(9), "季度会议", 10, 4, 4, false));
        assertThat(fewerPoints.having(4).under(Schemes.member()).vetoed()).isFalse();

        Holding fewerTimes = Holding.member().owing(4).withDuty(new Duty(Holding.id(9), "季度会议", 10, 4, 3, false));
        Evaluation evaluation = fewerTimes.having(4).under(Schemes.member());
        assertThat(evaluation.vetoed()).isTrue();
        assertThat(finding(evaluation, RuleKey.MANDATORY + Holding.id(9)))
                .returns("4次", Finding::expected)
                .returns("3次", Finding::actual)
                .returns(0, Finding::effect);
    }

    @Test
    void theExcludedKindsAreTheSchemes() {
        Scheme scheme = Schemes.read(Schemes.plainText("").replace("[OPTIONAL]", "[OPTIONAL, RECOMMENDED]"));
        Evaluation evaluation = Holding.member()
                .having(4)
                .plus(OPTIONAL, 30)
                .plus(RECOMMENDED, 20)
                .under(scheme);

        assertThat(evaluation.total()).isEqualTo(40);
        assertThat(finding(evaluation, RuleKey.VETO).title()).isEqualTo("必选未完成，自选、推荐不计分");
    }

    @Test
    void aSchemeWithoutAVetoOnlyReportsTheUnmetItem() {
        Scheme scheme = Schemes.read(Schemes.plainText("")
                .replace("veto: {excludes: [OPTIONAL], topBandBarred: true, needsReview: true}\n", ""));
        Evaluation evaluation = Holding.member().having(4).plus(OPTIONAL, 40).under(scheme);

        assertThat(evaluation.vetoed()).isTrue();
        assertThat(evaluation.total()).isEqualTo(80);
        assertThat(evaluation.band()).isEqualTo("MET");
        assertThat(evaluation.needsReview()).isFalse();
    }

    private static Finding finding(Evaluation evaluation, String rule) {
        return evaluation.findings().stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
