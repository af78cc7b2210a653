package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.DEDUCTION;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.REWARD;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dangjian.market.assessment.rules.check.SchemeChange;
import org.dangjian.market.assessment.rules.check.SchemeDiff;
import org.dangjian.market.assessment.rules.check.SchemeProblem;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.SchemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The star schemes that come with the program, by the tables people know. */
class ShippedStarsTest {

    private static final String MEMBER = "chuangxing-member";
    private static final String BRANCH = "chuangxing-branch";
    private static final String COMMITTEE = "chuangxing-committee";

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, BRANCH, COMMITTEE})
    void eachHasSixBandsFromFiveStarsToNoneAndShowsThemAllYear(String code) {
        Scheme scheme = scheme(code);

        assertThat(scheme.bands()).extracting(Band::title).containsExactly("五星", "四星", "三星", "二星", "一星", "无星");
        assertThat(scheme.isOfStars()).isTrue();
        assertThat(scheme.provisionalBand()).isTrue();
        assertThat(SchemeReader.read(SchemeReader.write(scheme)).scheme()).isEqualTo(scheme);
    }

    @ParameterizedTest(name = "{0} points, {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "90, -, FIVE",
                "89, -, FOUR",
                "80, -, FOUR",
                "79, -, THREE",
                "60, -, TWO",
                "59, -, ONE",
                "30, -, ONE",
                "29, -, NONE",
                "95, absent-without-leave, FOUR",
                "95, absent-without-leave entrusted-task-undone, THREE",
                "95, complaint-confirmed, THREE",
                "95, discipline, ONE",
                "95, unlawful, NONE",
                "95, discipline absent-without-leave, ONE",
                "30, absent-without-leave, NONE"
            })
    void aMemberRisesByPointsAndFallsByEventsThatTakeStarsNotPoints(int points, String events, String band) {
        Holding member = Holding.member().owing(0).plus(REWARD, points).plus(OPTIONAL, 0, "HARDSHIP", "2026-05-10");
        Arrays.stream(events == null ? new String[0] : events.split(" "))
                .forEach(event -> member.event(event, "2026-05-01"));
        Evaluation evaluation = member.liveOn("2026-12-31").under(scheme(MEMBER));

        assertThat(evaluation.band()).isEqualTo(band);
        assertThat(evaluation.total()).isEqualTo(points);
    }

    @Test
    void aDeductionLowersTheStarsAtOnceAndIsFlagged() {
        Evaluation evaluation = Holding.member()
                .owing(0)
                .plus(REWARD, 92)
                .plus(DEDUCTION, -5)
                .plus(OPTIONAL, 0, "HARDSHIP", "2026-05-10")
                .liveOn("2026-12-31")
                .under(scheme(MEMBER));

        assertThat(evaluation.band()).isEqualTo("FOUR");
        assertThat(evaluation.needsReview()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RURAL,              rural-environment",
        "COMMUNITY,          community-neighbours",
        "PUBLIC_INSTITUTION, office-needs",
        "TWO_NEW,            firm-skills"
    })
    void contentIsCommonToAllMembersAndOwnToEachCategory(String category, String own) {
        List<String> asked =
                Holding.member()
                        .owing(0)
                        .category(category)
                        .liveOn("2026-03-31")
                        .under(scheme(MEMBER))
                        .missing()
                        .stream()
                        .map(Missing::rule)
                        .toList();

        assertThat(asked).anyMatch(rule -> rule.contains("party-life"));
        assertThat(asked).anyMatch(rule -> rule.contains(own));
        assertThat(asked.stream().filter(rule -> rule.matches(".*(rural|community-n|office|firm).*")))
                .allMatch(rule -> rule.contains(own));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"GRID_BRANCH, true", "BRANCH, false"})
    void gridBranchesHaveContentOfTheirOwn(String kind, boolean asked) {
        Evaluation evaluation =
                Holding.organization().owing(0).kind(kind).liveOn("2026-03-31").under(scheme(BRANCH));

        assertThat(evaluation.missing().stream()
                        .anyMatch(missing -> missing.rule().contains("grid-safety")))
                .isEqualTo(asked);
    }

    @Test
    void oneKindOfWorkAloneMakesNoStars() {
        Holding member = Holding.member().owing(0);
        for (int week = 0; week < 12; week++) {
            member.plus(OPTIONAL, 10, "PARTY_LIFE", "2026-02-%02d".formatted(week + 1));
        }

        assertThat(member.liveOn("2026-06-30").under(scheme(MEMBER)).total()).isEqualTo(30);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "FIVE, RURAL,     HONOURS SUBSIDY:10",
        "FOUR, COMMUNITY, HONOURS",
        "TWO,  RURAL,     SUBSIDY:-5",
        "ONE,  COMMUNITY, TO_PEOPLE",
        "NONE, TWO_NEW,   TO_PEOPLE"
    })
    void starsLeadToWhatTheSchemeSaysAndNothingElse(String band, String category, String effects) {
        HolderTraits holder = Holding.member()
                .category(category)
                .post("TWO_COMMITTEES")
                .facts()
                .holder();

        assertThat(scheme(MEMBER).stars().effects().stream()
                        .filter(effect ->
                                effect.band().equals(band) && effect.appliesTo().matches(holder))
                        .map(effect -> effect.code() + (effect.percent() == null ? "" : ":" + effect.percent())))
                .containsExactlyInAnyOrder(effects.split(" "));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "provisionalBand: true | provisionalBand: false | provisionalBand",
                "emblem: 先锋星 | emblem: '' | stars.emblem",
                "emblem: 先锋星 | {emblem: 先锋星, organizationKinds: [BRANCH]} | stars.organizationKinds",
                "band: FIVE, code: HONOURS | band: SIX, code: HONOURS | stars.effects[0].band",
                "percent: 10 | percent: 110 | stars.effects[4].percent",
                "title: 提请党支部研究 | title: 建议劝退 | stars.effects[2].title"
            })
    void whatIsWrongWithTheStarsOfASchemeIsNamed(String right, String wrong, String field) {
        String text = Schemes.text(MEMBER);
        assertThat(text).contains(right);
        String changed = wrong.startsWith("{emblem")
                ? text.replace("  emblem: 先锋星", "  emblem: 先锋星\n  organizationKinds: [BRANCH]")
                : text.replaceFirst(Pattern.quote(right), wrong);

        assertThat(SchemeReader.read(changed).problems())
                .extracting(SchemeProblem::field)
                .contains(field);
    }

    @Test
    void anOfficeReadsInWordsWhatItChangesAboutTheStars() {
        Scheme changed = Schemes.read(Schemes.text(MEMBER)
                        .replaceFirst("percent: 10", "percent: 8")
                        .replace("title: 五星, from: 90", "title: 五星, from: 95"))
                .forYear(Holding.YEAR);

        assertThat(SchemeDiff.of(scheme(MEMBER), changed))
                .extracting(SchemeChange::text)
                .anyMatch(text -> text.contains("五星线 90分 → 95分"))
                .anyMatch(text -> text.contains("10%") && text.contains("8%"))
                .hasSize(2);
    }

    private static Scheme scheme(String code) {
        return Schemes.read(Schemes.text(code)).forYear(Holding.YEAR);
    }
}
