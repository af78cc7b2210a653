package org.dangjian.market.assessment.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dangjian.market.assessment.rules.Schemes;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.SchemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemeCheckTest {

    @Test
    void theShippedSchemesHaveNoProblem() {
        assertThat(SchemeCheck.problems(Schemes.member())).isEmpty();
        assertThat(SchemeCheck.problems(Schemes.organization())).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("from: 80, top: true", "from: 80", "bands[0].top"),
                mistake("title: 未达标", "from: 90, title: 未达标", "bands[1].from"),
                mistake("from: 80, ", "", "bands[0].from"),
                mistake("code: NOT_MET", "code: NOT_GRADED", "bands[1].code"),
                mistake("code: NOT_MET", "code: MET", "bands[1].code"),
                mistake("title: 未达标", "top: true, title: 未达标", "bands[1].top"),
                mistake("suggestion: 建议帮扶", "suggestion: 党内除名", "bands[1].suggestion"),
                mistake("suggestion: 建议帮扶", "suggestion: ''", "bands[1].suggestion"),
                mistake("code: plain", "code: 方案 一", "code"),
                mistake("title: 试验方案", "title: ' '", "title"),
                mistake("audience: MEMBER", "year: 26\naudience: MEMBER", "year"),
                mistake("expected: 5", "expected: -1", "mandatory.expected"),
                mistake("- {kind: REWARD}", "- {kind: OPTIONAL}", "counting[3].kind"),
                mistake("- {kind: REWARD}", "- {cap: 3}", "counting[3].kind"),
                mistake("{kind: REWARD}", "{kind: REWARD, cap: -1}", "counting[3].cap"),
                mistake("{kind: REWARD}", "{kind: REWARD, floor: 1}", "counting[3].floor"),
                mistake("[OPTIONAL]", "[OPTIONAL, DEDUCTION]", "veto.excludes[1]"),
                mistake("[OPTIONAL]", "[OPTIONAL, OPTIONAL]", "veto.excludes[1]"),
                more("totalFloor: 5\ntotalCap: 4", "totalFloor"),
                more("categoryCaps: [{category: A, title: 甲, kinds: [REWARD], cap: 1}]", "categoryCaps[0].kinds[0]"),
                more("categoryCaps: [{category: A, title: 甲, kinds: [], cap: 1}]", "categoryCaps[0].kinds"),
                more("""
                        categoryCaps:
                          - {category: A, title: 甲, kinds: [OPTIONAL], cap: 1}
                          - {category: A, title: 甲, kinds: [RECOMMENDED], cap: 1}
                          - {category: A, title: 甲, kinds: [OPTIONAL], cap: 1}
                        """, "categoryCaps[2].category"),
                more("events: [{code: e, title: 事项, highestBand: TOP}]", "events[0].highestBand"),
                more("events: [{code: e, title: 事项}]", "events[0]"),
                more("countRules: [{code: c, title: 次数, atLeast: 1, effect: NOTE}]", "countRules[0].every"),
                more("countRules: [{code: c, title: 次数, every: YEAR, atLeast: 1}]", "countRules[0].effect"),
                more(
                        "countRules: [{code: c, title: 次数, every: YEAR, atLeast: 0, effect: NOTE}]",
                        "countRules[0].atLeast"),
                more(
                        "countRules: [{code: c, title: 次数, every: YEAR, atLeast: 1, effect: NOTE,"
                                + " appliesTo: {categories: [FARMER]}}]",
                        "countRules[0].appliesTo.categories[0]"),
                more("notGraded: [{code: n, reason: 无条件}]", "notGraded[0]"),
                more("notGraded: [{code: n, statuses: [LOOST], reason: 失联}]", "notGraded[0].statuses[0]"),
                more("notGraded: [{code: n, stages: [FULL]}]", "notGraded[0].reason"),
                more("overrides: [{totalCap: 3}]", "overrides[0].appliesTo"),
                more("overrides: [{appliesTo: {special: true}}]", "overrides[0]"),
                more(
                        "overrides: [{appliesTo: {organizationKinds: [URBAN]}, totalCap: 3}]",
                        "overrides[0].appliesTo.organizationKinds"),
                more("overrides: [{appliesTo: {special: true}, bands: []}]", "overrides[0].bands"),
                more("""
                        events: [{code: e, title: 事项, highestBand: NOT_MET}]
                        overrides:
                          - appliesTo: {special: true}
                            bands:
                              - {code: A, title: 甲, from: 1, top: true, suggestion: 建议}
                              - {code: B, title: 乙, suggestion: 建议}
                        """, "overrides[0].bands"));
    }

    @ParameterizedTest(name = "{1} is named")
    @MethodSource("mistakes")
    void aMistakeIsNamedByItsField(String yaml, String field) {
        List<SchemeProblem> problems = SchemeReader.read(yaml).problems();

        assertThat(problems).extracting(SchemeProblem::field).containsExactly(field);
        assertThat(problems.getFirst().message()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void bandsMustDescend() {
        String yaml = Schemes.text("dangjian-chaoshi-member").replace("from: 60", "from: 80");

        assertThat(SchemeReader.read(yaml).problems())
                .containsExactly(new SchemeProblem("bands[1].from", "下限80应低于上一档次的下限80，请从高到低排列"));
    }

    @Test
    void membersAreNotAskedByOrganizationsAndTheOtherWayRound() {
        String yaml = Schemes.plainText("overrides: [{appliesTo: {special: true}, totalCap: 3}]\n")
                .replace("audience: MEMBER", "audience: ORGANIZATION");

        assertThat(SchemeReader.read(yaml).problems())
                .extracting(SchemeProblem::field)
                .containsExactly("overrides[0].appliesTo");
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        Scheme empty = new Scheme(
                null, null, null, null, null, null, null, null, null, null, null, null, null, false, null, null, null);

        assertThat(SchemeCheck.problems(empty))
                .extracting(SchemeProblem::field)
                .containsExactly("code", "title", "audience", "counting", "bands");
    }

    private static Arguments mistake(String right, String wrong, String field) {
        String text = Schemes.plainText("");
        assertThat(text).contains(right);
        return Arguments.of(text.replace(right, wrong), field);
    }

    private static Arguments more(String section, String field) {
        return Arguments.of(Schemes.plainText(section.stripTrailing() + "\n"), field);
    }
}
