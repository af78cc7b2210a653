package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While the year runs a standing says what is, what waits and what can still be done; nobody is vetoed for that. */
class PaceTest {

    @ParameterizedTest(name = "{0}: {1} of {2}, last day {3}, every {4}: due {5}, on pace {6}, possible {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-01, 0, 1,  -,          -, 0, true,  true",
                "2026-03-31, 0, 4,  -,          -, 1, false, true",
                "2026-06-30, 2, 4,  -,          -, 2, true,  true",
                "2026-11-27, 9, 12, -,          -, 11, false, true",
                "2026-12-31, 3, 4,  -,          -, 4, false, true",
                "2026-12-31, 2, 4,  -,          -, 4, false, false",
                "2026-04-01, 0, 1,  2026-03-31, -, 0, true,  false",
                "2026-03-31, 0, 1,  2026-03-31, -, 0, true,  true",
                "2026-04-01, 1, 1,  2026-03-31, -, 0, true,  true",
                "2026-05-20, 3, 12, -,          1, 5, false, false",
                "2026-05-20, 4, 12, -,          1, 5, false, true",
                "2026-12-01, 3, 4,  2027-06-30, 3, 4, false, true",
                "2026-12-01, 2, 4,  2027-06-30, 3, 4, false, false"
            })
    void aDutyKnowsWhatIsDueAndWhetherItCanStillBeMet(
            LocalDate today, int done, int times, LocalDate last, Integer every, int due, boolean pace, boolean can) {
        Duty duty = duty(times, done, LocalDate.of(2026, 1, 5), 0, last, every);
        DutyStanding standing = DutyStanding.of(duty, today, true);

        assertThat(standing.dueByNow()).isEqualTo(due);
        assertThat(standing.onPace()).isEqualTo(pace);
        assertThat(standing.canStillBeMet()).isEqualTo(can);
        assertThat(standing).returns(done, DutyStanding::done).returns(times, DutyStanding::times);
    }

    @Test
    void whatWasReportedAndIsNotVerifiedYetIsNotLost() {
        LocalDate last = LocalDate.of(2026, 3, 31);
        assertThat(duty(1, 0, null, 1, last, null).canStillBeMet(LocalDate.of(2026, 4, 1)))
                .isTrue();
        assertThat(duty(2, 0, null, 1, last, null).canStillBeMet(LocalDate.of(2026, 4, 1)))
                .isFalse();
    }

    @Test
    void theTimeOfAPeriodThatWasUsedCannotBeUsedTwice() {
        LocalDate today = LocalDate.of(2026, 12, 20);
        assertThat(duty(12, 11, LocalDate.of(2026, 12, 1), 0, null, 1).canStillBeMet(today))
                .isFalse();
        assertThat(duty(12, 11, LocalDate.of(2026, 11, 1), 0, null, 1).canStillBeMet(today))
                .isTrue();
    }

    @Test
    void nobodyIsVetoedForWhatCanStillBeDone() {
        Evaluation evaluation = Holding.member()
                .having(4)
                .plus(OPTIONAL, 45)
                .liveOn("2026-08-01")
                .under(Schemes.member());

        assertThat(evaluation.vetoed()).isFalse();
        assertThat(evaluation.total()).isEqualTo(40);
        assertThat(evaluation.earned()).isEqualTo(85);
        assertThat(evaluation.withheld()).isEqualTo(45);
        assertThat(evaluation.lineAt()).isEqualTo(80);
        assertThat(evaluation.onPace()).isTrue();
        assertThat(finding(evaluation, RuleKey.VETO))
                .returns("必选尚未全部完成，自选暂不计入总分", Finding::title)
                .returns("完成4项，还差：必选5；自选45分待必选完成后计入", Finding::actual)
                .returns(-45, Finding::effect);
    }

    @Test
    void aDutyThatCanNoLongerBeMetVetoesAndIsNothingToDo() {
        Duty lost =
                new Duty(Holding.id(9), "组织生活会", 10, 1, 0, false, List.of(), 0, null, LocalDate.of(2026, 3, 31), null);
        Evaluation evaluation = Holding.member()
                .owing(4)
                .having(3)
                .withDuty(lost)
                .plus(OPTIONAL, 50)
                .liveOn("2026-08-01")
                .under(Schemes.member());

        assertThat(evaluation.vetoed()).isTrue();
        assertThat(finding(evaluation, RuleKey.VETO).title()).isEqualTo("必选未完成，自选不计分");
        assertThat(finding(evaluation, RuleKey.VETO).actual())
                .contains("组织生活会（已无法完成）")
                .doesNotContain("必选4（已");
        assertThat(evaluation.missing()).extracting(Missing::rule).containsExactly(RuleKey.MANDATORY + Holding.id(4));
        assertThat(evaluation.duties())
                .filteredOn(duty -> !duty.canStillBeMet())
                .extracting(DutyStanding::title)
                .containsExactly("组织生活会");
    }

    @Test
    void aRunWithinTheYearJudgesAsIfItEndedSaysSoAndCountsWhoKeepsPaceToo() {
        Holding member = Holding.member()
                .owing(4)
                .having(4)
                .withDuty(new Duty(Holding.id(9), "季度会议", 10, 4, 2, false))
                .plus(OPTIONAL, 45)
                .runOn("2026-06-30");
        Evaluation asIfEnded = member.under(Schemes.member());
        Evaluation onPace = Evaluator.evaluateOnPace(Schemes.member(), member.facts());

        assertThat(asIfEnded.vetoed()).isTrue();
        assertThat(asIfEnded.band()).isEqualTo("UNQUALIFIED");
        assertThat(finding(asIfEnded, RuleKey.AS_IF_ENDED).actual()).isEqualTo("截至2026-06-30");
        assertThat(onPace.vetoed()).isFalse();
        assertThat(onPace.band()).isEqualTo("QUALIFIED");
        assertThat(member.runOn("2026-12-31").under(Schemes.member()).findings())
                .noneMatch(finding -> finding.rule().equals(RuleKey.AS_IF_ENDED));
    }

    @Test
    void theDutiesOfASealedYearAreReadFromItsFindings() {
        Evaluation evaluation = Holding.member().having(4).under(Schemes.member());

        assertThat(DutyStanding.of(evaluation.findings())).isEqualTo(evaluation.duties());
        assertThat(evaluation.onPace()).isFalse();
    }

    private static Duty duty(int times, int done, LocalDate first, int pending, LocalDate last, Integer every) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < done; i++) {
            days.add(first);
        }
        return new Duty(Holding.id(1), "会议", 10, times, done, false, days, pending, null, last, every);
    }

    private static Finding finding(Evaluation evaluation, String rule) {
        return evaluation.findings().stream()
                .filter(found -> found.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
