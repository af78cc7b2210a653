package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.MANDATORY;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.REWARD;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 创星晋级 can be earned from the first quarter on: work counts as it is done, and a quarter asks its part of the year. */
class StarsInTheYearTest {

    private static final Scheme MEMBER =
            Schemes.read(Schemes.text("chuangxing-member")).forYear(Holding.YEAR);

    @ParameterizedTest(name = "{0} of {1} times, {2} points each year: {3}")
    @CsvSource({"0, 4, 10, 0", "1, 4, 10, 2", "2, 4, 10, 5", "3, 4, 10, 7", "7, 12, 10, 5", "0, 1, 10, 0"})
    void mandatoryWorkCountsAsItIsDone(int done, int times, int points, int counted) {
        Evaluation evaluation = Holding.member()
                .owing(0)
                .withDuty(new Duty(Holding.id(1), "主题党日", points, times, done, false))
                .liveOn("2026-06-30")
                .under(MEMBER);

        assertThat(evaluation.total()).isEqualTo(counted);
        assertThat(evaluation.findings().stream().mapToInt(Finding::effect).sum())
                .isEqualTo(counted);
    }

    @Test
    void whatTheLedgerHoldsOfAFinishedItemIsNotCountedTwice() {
        Evaluation evaluation = Holding.member()
                .owing(0)
                .withDuty(new Duty(Holding.id(1), "主题党日", 10, 4, 4, false))
                .entry(MANDATORY, 10, LocalDate.of(2026, 11, 1), null, null, Holding.id(1))
                .liveOn("2026-12-01")
                .under(MEMBER);

        assertThat(evaluation.total()).isEqualTo(10);
    }

    @Test
    void anEarlierDayCountsWhatWasDoneByThen() {
        Duty duty =
                new Duty(Holding.id(1), "主题党日", 10, 4, 2, false, days("2026-02-10", "2026-05-10"), 0, null, null, null);
        Facts facts =
                Holding.member().owing(0).withDuty(duty).liveOn("2026-06-30").facts();

        assertThat(Evaluator.evaluate(MEMBER, facts).total()).isEqualTo(5);
        assertThat(Evaluator.evaluate(MEMBER, facts.asOf(LocalDate.of(2026, 3, 31)))
                        .total())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {1} points give {2}")
    @CsvSource({
        "2026-03-31, 23, FIVE", "2026-03-31, 22, FOUR", "2026-03-31, 8, ONE", "2026-03-31, 7, NONE",
        "2026-06-30, 45, FIVE", "2026-06-30, 44, FOUR", "2026-06-30, 30, TWO", "2026-06-30, 29, ONE",
        "2026-09-30, 68, FIVE", "2026-09-30, 67, FOUR", "2026-10-01, 68, TWO", "2026-12-31, 90, FIVE"
    })
    void aQuarterAsksItsPartOfTheYear(String day, int points, String band) {
        assertThat(Holding.member()
                        .owing(0)
                        .plus(REWARD, points, null, "2026-01-10")
                        .plus(OPTIONAL, 0, "HARDSHIP", "2026-05-10")
                        .liveOn(day)
                        .under(MEMBER)
                        .band())
                .isEqualTo(band);
    }

    @Test
    void theLinesOfAnEarlierQuarterCanBeAskedFor() {
        Facts facts = Holding.member()
                .owing(0)
                .plus(REWARD, 45, null, "2026-01-10")
                .plus(OPTIONAL, 0, "HARDSHIP", "2026-05-10")
                .liveOn("2026-07-01")
                .facts();

        assertThat(Evaluator.evaluate(MEMBER, facts).band()).isEqualTo("TWO");
        assertThat(Evaluator.evaluate(MEMBER.atQuarter(2), facts).band()).isEqualTo("FIVE");
        assertThat(Evaluator.evaluate(MEMBER.atQuarter(2), facts).lineAt()).isEqualTo(30);
    }

    @ParameterizedTest(name = "{0}, on {1}, {2}: {3}")
    @CsvSource({
        "RURAL, 2026-03-31, -,          FIVE", "RURAL, 2026-06-30, -,          FOUR",
        "RURAL, 2026-06-30, 2026-05-10, FIVE", "TWO_NEW, 2026-06-30, 2026-05-10, FOUR"
    })
    void whatIsAskedOfACategoryBearsOnTheBandOnceItsHalfYearIsOver(
            String category, String day, String served, String band) {
        Holding member = Holding.member().owing(0).category(category).plus(REWARD, 95, null, "2026-01-10");
        if (!served.equals("-")) {
            member.plus(OPTIONAL, 0, "ENVIRONMENT", served);
        }
        assertThat(member.runOn(day).under(MEMBER).band()).isEqualTo(band);
    }

    @Test
    void attendanceOfTheMandatoryServiceCountsForTheQuarter() {
        Duty service = new Duty(Holding.id(1), "志愿服务", 10, 4, 1, false, days("2026-02-10"), 0, "VOLUNTEER", null, null);
        for (Scheme scheme : List.of(MEMBER, Schemes.member())) {
            Holding member = Holding.member().owing(0).category("TWO_NEW").withDuty(service);
            assertThat(member.liveOn("2026-03-20").under(scheme).missing())
                    .noneMatch(missing ->
                            missing.title().contains("志愿服务") && missing.rule().startsWith(RuleKey.COUNT));
            assertThat(member.liveOn("2026-04-20").under(scheme).missing())
                    .anyMatch(missing ->
                            missing.title().contains("志愿服务") && missing.rule().startsWith(RuleKey.COUNT));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"TWO_COMMITTEES, true", "SECRETARY, false"})
    void theSubsidyIsForThoseWithThePostOnly(String post, boolean has) {
        HolderTraits holder =
                Holding.member().category("RURAL").post(post).facts().holder();

        assertThat(MEMBER.stars().effects().stream()
                        .filter(effect -> effect.appliesTo().matches(holder))
                        .anyMatch(effect -> effect.code().equals("SUBSIDY")))
                .isEqualTo(has);
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
