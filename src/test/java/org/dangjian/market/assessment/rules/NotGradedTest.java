package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;

import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotGradedTest {

    @ParameterizedTest(name = "{0} {1} is not graded: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "FULL, ACTIVE, -",
                "PROBATIONARY, ACTIVE, 预备党员",
                "FULL, SUSPENDED, 停止党籍",
                "FULL, LOST, 失去联系",
                "FULL, ABROAD, 出国",
                "FULL, TRANSFERRED_OUT, 转出",
                "FULL, DECEASED, 去世"
            })
    void someMembersAreNotGradedWithAReason(String stage, String status, String reason) {
        Evaluation evaluation = Holding.member().stage(stage).status(status).under(Schemes.member());

        if (reason == null) {
            assertThat(evaluation.band()).isEqualTo("UNQUALIFIED");
            assertThat(evaluation.notGradedReason()).isNull();
        } else {
            assertThat(evaluation.band()).isEqualTo(Evaluation.NOT_GRADED);
            assertThat(evaluation.bandTitle()).isEqualTo("不定等次");
            assertThat(evaluation.notGradedReason()).contains(reason);
            assertThat(evaluation.suggestion()).contains(reason);
            assertThat(evaluation.needsReview()).isFalse();
        }
    }

    @ParameterizedTest(name = "joined on {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, NOT_MET",
                "2020-11-11, NOT_MET",
                "2026-10-01, NOT_MET",
                "2026-10-02, NOT_GRADED",
                "2027-01-01, NOT_GRADED"
            })
    void aCutOffLeavesOutThoseWhoJoinedTooLate(String joinedOn, String band) {
        Scheme scheme = Schemes.plain("notGraded: [{code: late, joinedAfter: 10-01, reason: 入党较晚}]\n");

        assertThat(Holding.member().joinedOn(joinedOn).under(scheme).band()).isEqualTo(band);
    }

    @Test
    void theShippedSchemeHasNoCutOff() {
        assertThat(Holding.member()
                        .joinedOn("2026-12-31")
                        .under(Schemes.member())
                        .band())
                .isEqualTo("UNQUALIFIED");
    }

    @Test
    void allConditionsOfARuleMustHold() {
        Scheme scheme =
                Schemes.plain("notGraded: [{code: x, stages: [PROBATIONARY], statuses: [ABROAD], reason: 两者兼有}]\n");

        assertThat(Holding.member().stage("PROBATIONARY").under(scheme).band()).isEqualTo("NOT_MET");
        assertThat(Holding.member().status("ABROAD").under(scheme).band()).isEqualTo("NOT_MET");
        assertThat(Holding.member()
                        .stage("PROBATIONARY")
                        .status("ABROAD")
                        .under(scheme)
                        .band())
                .isEqualTo(Evaluation.NOT_GRADED);
    }

    @Test
    void pointsAreStillExplainedAndWrongItemsDoNotBlock() {
        Evaluation evaluation = Holding.member()
                .owing(3)
                .having(3)
                .status("LOST")
                .plus(OPTIONAL, 20)
                .under(Schemes.member());

        assertThat(evaluation.total()).isEqualTo(50);
        assertThat(evaluation.blocksOfficialRun()).isFalse();
        assertThat(evaluation.findings()).anyMatch(f -> f.rule().equals(RuleKey.NOT_GRADED + "lost"));
    }

    @Test
    void whileTheYearRunsOnlyTheReasonIsGiven() {
        Evaluation evaluation =
                Holding.member().stage("PROBATIONARY").liveOn("2026-05-01").under(Schemes.member());

        assertThat(evaluation.band()).isNull();
        assertThat(evaluation.notGradedReason()).isNotNull();
    }
}
