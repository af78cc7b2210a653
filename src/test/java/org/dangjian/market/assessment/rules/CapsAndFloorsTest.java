package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.DEDUCTION;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.RECOMMENDED;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.REWARD;

import java.time.LocalDate;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapsAndFloorsTest {

    private static final Scheme BOUNDED = Schemes.plain("""
            counting:
              - {kind: MANDATORY}
              - {kind: OPTIONAL, cap: 40}
              - {kind: RECOMMENDED}
              - {kind: REWARD, cap: 10}
              - {kind: DEDUCTION, floor: -20}
            categoryCaps:
              - {category: PUBLICITY, title: 政策宣传, kinds: [OPTIONAL, RECOMMENDED], cap: 15}
            totalFloor: 0
            totalCap: 100
            """);

    @ParameterizedTest(name = "optional {0}, reward {1}, deduction {2}: {3}")
    @CsvSource({
        "40, 10, -20,  80, 0",
        "41, 11, -21,  80, 3",
        "39,  9, -19,  79, 0",
        "60, 30,   0, 100, 2",
        " 0,  0, -99,  30, 1"
    })
    void eachKindAndTheTotalStayWithinTheirBounds(int optional, int reward, int deduction, int total, int bounds) {
        Evaluation evaluation = Holding.member()
                .having(5)
                .plus(OPTIONAL, optional)
                .plus(REWARD, reward)
                .plus(DEDUCTION, deduction)
                .under(BOUNDED);

        assertThat(evaluation.total()).isEqualTo(total);
        assertThat(evaluation.findings().stream()
                        .filter(f ->
                                f.rule().startsWith(RuleKey.CAP) || f.rule().startsWith(RuleKey.FLOOR)))
                .hasSize(bounds);
    }

    @Test
    void theTotalHasAFloorAndACap() {
        assertThat(Holding.member().plus(DEDUCTION, -15).under(BOUNDED).findings())
                .anyMatch(f -> f.rule().equals(RuleKey.TOTAL_FLOOR) && f.effect() == 15);
        Evaluation high = Holding.member()
                .having(5)
                .plus(OPTIONAL, 40)
                .plus(RECOMMENDED, 40)
                .under(BOUNDED);
        assertThat(high.total()).isEqualTo(100);
        assertThat(high.findings()).anyMatch(f -> f.rule().equals(RuleKey.TOTAL_CAP) && f.effect() == -30);
    }

    @Test
    void aCategoryCountsInTheOrderOfServiceDatesUntilItsCapIsFull() {
        Evaluation evaluation = Holding.member()
                .having(5)
                .plus(OPTIONAL, 10, "PUBLICITY", "2026-08-01")
                .plus(RECOMMENDED, 10, "PUBLICITY", "2026-02-01")
                .plus(OPTIONAL, 10, "REPAIR", "2026-03-01")
                .under(BOUNDED);

        assertThat(evaluation.total()).isEqualTo(75);
        assertThat(evaluation.findings())
                .filteredOn(f -> f.rule().equals(RuleKey.CATEGORY_CAP + "PUBLICITY"))
                .singleElement()
                .returns(-5, Finding::effect)
                .satisfies(f -> assertThat(f.entryIds()).hasSize(1));
    }

    @Test
    void whatAVetoLeavesOutTakesNoRoomInACategory() {
        Evaluation evaluation = Holding.member()
                .having(4)
                .plus(OPTIONAL, 15, "PUBLICITY", "2026-02-01")
                .plus(RECOMMENDED, 15, "PUBLICITY", "2026-08-01")
                .under(BOUNDED);

        assertThat(evaluation.total()).isEqualTo(55);
    }

    @Test
    void categoryAndKindCapDoNotTakeTheSamePointsTwice() {
        Evaluation evaluation = Holding.member()
                .having(5)
                .plus(OPTIONAL, 60, "PUBLICITY", "2026-02-01")
                .under(BOUNDED);

        assertThat(evaluation.total()).isEqualTo(65);
    }

    @Test
    void aKindThatIsNotListedDoesNotCount() {
        Scheme scheme = Schemes.plain("counting: [{kind: MANDATORY}, {kind: OPTIONAL}]\n");
        Evaluation evaluation = Holding.member().having(5).plus(RECOMMENDED, 30).under(scheme);

        assertThat(evaluation.total()).isEqualTo(50);
        assertThat(evaluation.findings())
                .filteredOn(f -> f.rule().equals(RuleKey.NOT_COUNTED + "RECOMMENDED"))
                .singleElement()
                .returns(0, Finding::effect)
                .returns("1项，30分", Finding::actual);
    }

    @Test
    void entriesOfAnotherYearOrAfterTheDayOfTheEvaluationDoNotCountAndAreNamed() {
        Evaluation evaluation = Holding.member()
                .having(5)
                .plus(OPTIONAL, 10, null, "2025-12-31")
                .plus(OPTIONAL, 10, null, "2026-01-01")
                .plus(OPTIONAL, 10, null, "2026-06-30")
                .plus(OPTIONAL, 10, null, "2026-07-01")
                .runOn("2026-06-30")
                .under(Schemes.member());

        assertThat(evaluation.total()).isEqualTo(70);
        assertThat(evaluation.findings())
                .filteredOn(f -> f.rule().equals(RuleKey.OUTSIDE_TIME))
                .singleElement()
                .satisfies(f -> assertThat(f.entryIds()).hasSize(2));
    }

    @Test
    void mandatoryPointsEarnedElsewhereInTheYearCount() {
        Evaluation evaluation = Holding.member()
                .having(5)
                .entry(ScoreKind.MANDATORY, 10, LocalDate.of(2026, 2, 1), null, null, Holding.id(77))
                .under(Schemes.member());

        assertThat(evaluation.total()).isEqualTo(60);
        assertThat(evaluation.findings()).anyMatch(f -> f.rule().equals("points:MANDATORY") && f.effect() == 10);
    }
}
