package org.dangjian.market.assessment.rules.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;

import java.time.LocalDate;
import java.util.Arrays;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.assessment.rules.Holding;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.assessment.rules.Schemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountRuleTest {

    private static final String QUARTERLY = RuleKey.COUNT + "quarterly-volunteer";

    @ParameterizedTest(name = "services in {0}, {1}, joined {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "02-01 05-01 08-01 11-01, PUBLIC_INSTITUTION, -, -",
                "01-01 06-30 07-01 12-31, PUBLIC_INSTITUTION, -, -",
                "02-01 05-01 11-01, PUBLIC_INSTITUTION, -, 第3季度0次",
                "02-01 02-02 02-03 02-04, TWO_NEW, -, 第2季度0次、第3季度0次、第4季度0次",
                "02-01, COMMUNITY, -, -",
                "02-01, RURAL, -, -",
                "11-01, TWO_NEW, 2026-07-02, -",
                "11-01, TWO_NEW, 2026-07-01, 第3季度0次"
            })
    void inServiceMembersServeEveryQuarter(String dates, String category, String joinedOn, String actual) {
        Holding holding = Holding.member().having(5).category(category).joinedOn(joinedOn);
        Arrays.stream(dates.split(" ")).forEach(date -> holding.plus(OPTIONAL, 10, null, "2026-" + date));

        Evaluation evaluation = holding.under(Schemes.member());

        assertThat(evaluation.findings().stream()
                        .filter(f -> f.rule().equals(QUARTERLY))
                        .map(Finding::actual)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(actual);
    }

    @Test
    void aNoteChangesNothing() {
        Holding holding = Holding.member().having(5).plus(OPTIONAL, 30).category("TWO_NEW");
        Evaluation evaluation = holding.under(Schemes.member());

        assertThat(evaluation.band()).isEqualTo("QUALIFIED");
        assertThat(evaluation.needsReview()).isFalse();
        assertThat(evaluation.vetoed()).isFalse();
        assertThat(evaluation.findings())
                .anyMatch(f -> f.rule().equals(QUARTERLY) && f.expected().equals("每季度至少1次（仅作提示）") && f.effect() == 0);
    }

    @ParameterizedTest(name = "{0}: total {1}, {2}, vetoed {3}, review {4}")
    @CsvSource({"NOTE, 80, MET, false, false", "REVIEW, 80, MET, false, true", "VETO, 50, NOT_MET, true, true"})
    void theEffectIsTheSchemes(RuleEffect effect, int total, String band, boolean vetoed, boolean review) {
        Scheme scheme = Schemes.plain("""
                countRules:
                  - {code: half, title: 每半年两次, every: HALF_YEAR, atLeast: 2, kinds: [OPTIONAL], effect: %s}
                """.formatted(effect));
        Evaluation evaluation = Holding.member().having(5).plus(OPTIONAL, 30).under(scheme);

        assertThat(evaluation.total()).isEqualTo(total);
        assertThat(evaluation.band()).isEqualTo(band);
        assertThat(evaluation.vetoed()).isEqualTo(vetoed);
        assertThat(evaluation.needsReview()).isEqualTo(review);
        assertThat(evaluation.findings())
                .anyMatch(f -> f.rule().equals("count:half") && f.actual().equals("上半年1次、下半年0次"));
        assertThat(evaluation.findings().stream().map(Finding::title).anyMatch("一票否决事项未达到，自选不计分"::equals))
                .isEqualTo(vetoed);
    }

    @ParameterizedTest(name = "{0} services for residents, {1} for the community: met {2}")
    @CsvSource({"2, 0, true", "1, 5, false", "0, 0, false", "3, 1, true"})
    void minimumsCanBeAskedByOrigin(int residents, int community, boolean met) {
        Scheme scheme = Schemes.plain("""
                countRules:
                  - {code: residents, title: 居民需求, every: YEAR, atLeast: 2, origins: [RESIDENT], effect: REVIEW}
                """);
        Holding holding = Holding.member().having(5);
        for (int i = 0; i < residents; i++) {
            holding.entry(OPTIONAL, 10, LocalDate.of(2026, 4, 1), null, Origin.RESIDENT, null);
        }
        for (int i = 0; i < community; i++) {
            holding.entry(OPTIONAL, 10, LocalDate.of(2026, 4, 1), null, Origin.COMMUNITY, null);
        }

        assertThat(holding.under(scheme).needsReview()).isNotEqualTo(met);
    }

    @Test
    void minimumsCanBeAskedByItemCategory() {
        Scheme scheme = Schemes.plain("""
                countRules:
                  - {code: repair, title: 便民维修, every: YEAR, atLeast: 1, categories: [REPAIR], effect: REVIEW}
                """);

        assertThat(Holding.member()
                        .having(5)
                        .plus(OPTIONAL, 10, "REPAIR", "2026-04-01")
                        .under(scheme)
                        .needsReview())
                .isFalse();
        assertThat(Holding.member()
                        .having(5)
                        .plus(OPTIONAL, 10, "HEALTH", "2026-04-01")
                        .under(scheme)
                        .needsReview())
                .isTrue();
    }

    @Test
    void aPeriodThatHasNotBegunIsNotAsked() {
        Evaluation evaluation = Holding.member()
                .having(5)
                .category("TWO_NEW")
                .plus(OPTIONAL, 10, null, "2026-02-01")
                .runOn("2026-06-30")
                .under(Schemes.member());

        assertThat(evaluation.findings())
                .anyMatch(f -> f.rule().equals(QUARTERLY) && f.actual().equals("第2季度0次"));
    }

    @Test
    void aRunningPeriodIsStillOpenInALiveStanding() {
        Evaluation evaluation = Holding.member()
                .having(5)
                .category("TWO_NEW")
                .plus(OPTIONAL, 10, null, "2026-02-01")
                .liveOn("2026-06-30")
                .under(Schemes.member());

        assertThat(evaluation.findings()).noneMatch(f -> f.rule().equals(QUARTERLY));
        assertThat(evaluation.missing())
                .singleElement()
                .returns(QUARTERLY, Missing::rule)
                .returns("第2季度0次", Missing::actual)
                .returns(0, Missing::brings);
    }
}
