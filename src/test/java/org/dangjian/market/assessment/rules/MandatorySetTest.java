package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;

import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandatorySetTest {

    @ParameterizedTest(name = "{0} mandatory items: blocks the official run {1}")
    @CsvSource({"0, true", "4, true", "5, false", "6, true"})
    void anotherNumberOfMandatoryItemsBlocksTheOfficialRun(int owed, boolean blocks) {
        Evaluation evaluation = Holding.member().owing(owed).having(owed).under(Schemes.member());

        assertThat(evaluation.blocksOfficialRun()).isEqualTo(blocks);
        assertThat(evaluation.findings().stream().anyMatch(f -> f.rule().equals(RuleKey.MANDATORY_COUNT)))
                .isEqualTo(blocks);
        assertThat(evaluation.band()).isNotNull();
    }

    @ParameterizedTest(name = "an individual plan of {0} items: blocks {1}")
    @CsvSource({"0, true", "1, false", "3, false", "7, false"})
    void anIndividualPlanMayHaveAnyNumberOfItemsFromOne(int items, boolean blocks) {
        Evaluation evaluation =
                Holding.member().special().withPlanOf(items).having(items).under(Schemes.member());

        assertThat(evaluation.blocksOfficialRun()).isEqualTo(blocks);
        assertThat(evaluation.vetoed()).isFalse();
        assertThat(evaluation.total()).isEqualTo(10 * items);
    }

    @Test
    void theItemsOfAnIndividualPlanReplaceTheStandardSetAndItIsSaid() {
        Evaluation evaluation = Holding.member()
                .special()
                .withPlanOf(2)
                .having(2)
                .plus(OPTIONAL, 60)
                .under(Schemes.member());

        assertThat(rules(evaluation, RuleKey.MANDATORY))
                .containsExactly(RuleKey.MANDATORY + Holding.id(101), RuleKey.MANDATORY + Holding.id(102));
        assertThat(evaluation.band()).isEqualTo("QUALIFIED");
        assertThat(rules(evaluation, RuleKey.INDIVIDUAL_PLAN)).hasSize(1);
    }

    @Test
    void withoutARecordedPlanASpecialMemberIsHeldToTheStandardSetAndItIsSaid() {
        Evaluation evaluation = Holding.member().special().having(4).under(Schemes.member());

        assertThat(evaluation.vetoed()).isTrue();
        assertThat(rules(evaluation, RuleKey.MANDATORY)).hasSize(5);
        assertThat(rules(evaluation, RuleKey.INDIVIDUAL_PLAN)).hasSize(1);
    }

    @Test
    void aPlanOfAMemberWithoutTheFlagHoldsAndIsSaid() {
        Evaluation evaluation = Holding.member().withPlanOf(1).having(1).under(Schemes.member());

        assertThat(evaluation.vetoed()).isFalse();
        assertThat(rules(evaluation, RuleKey.INDIVIDUAL_PLAN)).hasSize(1);
    }

    @Test
    void anItemWithOtherPointsThanPrescribedIsNamed() {
        Evaluation evaluation = Holding.member()
                .owing(4)
                .withDuty(new Duty(Holding.id(8), "联席会议", 20, 1, 0, false))
                .having(5)
                .under(Schemes.member());

        assertThat(evaluation.findings())
                .filteredOn(f -> f.rule().equals(RuleKey.MANDATORY_POINTS + Holding.id(8)))
                .singleElement()
                .returns("10分", Finding::expected)
                .returns("20分", Finding::actual);
        assertThat(evaluation.blocksOfficialRun()).isFalse();
    }

    private static List<String> rules(Evaluation evaluation, String key) {
        return evaluation.findings().stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith(key))
                .toList();
    }
}
