package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.assessment.rules.scheme.ScoreKind.OPTIONAL;

import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideTest {

    private static final Scheme DIFFERENT = Schemes.plain("""
            countRules:
              - {code: monthly, title: 每月一次, every: MONTH, atLeast: 1, effect: REVIEW}
            overrides:
              - appliesTo: {categories: [RURAL]}
                mandatory: {expected: 3, points: 10}
                bands:
                  - {code: MET, title: 达标, from: 60, top: true, suggestion: 建议认定}
                  - {code: NOT_MET, title: 未达标, suggestion: 建议帮扶}
              - appliesTo: {special: true}
                countRules: []
                veto: {excludes: [], topBandBarred: false, needsReview: false}
              - appliesTo: {categories: [RURAL], floating: true}
                mandatory: {expected: 2, points: 10}
                counting: [{kind: MANDATORY}, {kind: OPTIONAL, cap: 20}]
                categoryCaps: [{category: REPAIR, title: 便民维修, kinds: [OPTIONAL], cap: 5}]
                totalFloor: 0
                totalCap: 30
            """);

    @ParameterizedTest(name = "{0} with {1} items owed and {2} points: {3}, blocks {4}")
    @CsvSource({
        "COMMUNITY, 5, 60, NOT_MET, false",
        "RURAL,     3, 60, MET,     false",
        "RURAL,     3, 59, NOT_MET, false",
        "RURAL,     5, 60, MET,     true",
        "COMMUNITY, 3, 60, NOT_MET, true"
    })
    void aCategoryCanHaveItsOwnNumbers(String category, int owed, int total, String band, boolean blocks) {
        Evaluation evaluation = Holding.member()
                .owing(owed)
                .category(category)
                .having(owed)
                .plus(OPTIONAL, total - 10 * owed)
                .under(DIFFERENT);

        assertThat(evaluation.band()).isEqualTo(band);
        assertThat(evaluation.blocksOfficialRun()).isEqualTo(blocks);
    }

    @Test
    void specialMembersCanBeFreedOfRules() {
        Evaluation evaluation =
                Holding.member().special().having(4).plus(OPTIONAL, 40).under(DIFFERENT);

        assertThat(evaluation.vetoed()).isTrue();
        assertThat(evaluation.total()).isEqualTo(80);
        assertThat(evaluation.band()).isEqualTo("MET");
        assertThat(evaluation.needsReview()).isFalse();
    }

    @Test
    void ofSeveralOverridesTheLaterWinsPartByPart() {
        Scheme effective = DIFFERENT.effectiveFor(
                Holding.member().category("RURAL").floating().facts().holder());

        assertThat(effective.mandatory().expected()).isEqualTo(2);
        assertThat(effective.bands().getFirst().from()).isEqualTo(60);
        assertThat(effective.totalCap()).isEqualTo(30);
        assertThat(effective.countRules()).hasSize(1);
        assertThat(effective.veto()).isEqualTo(DIFFERENT.veto());
    }

    @Test
    void organizationsCanDifferByKind() {
        Scheme scheme = Schemes.read(Schemes.plainText("""
                        overrides:
                          - appliesTo: {organizationKinds: [VILLAGE]}
                            totalCap: 40
                        """).replace("audience: MEMBER", "audience: ORGANIZATION"));

        assertThat(Holding.organization()
                        .kind("VILLAGE")
                        .having(5)
                        .under(scheme)
                        .total())
                .isEqualTo(40);
        assertThat(Holding.organization().kind("URBAN").having(5).under(scheme).total())
                .isEqualTo(50);
        assertThat(Holding.organization().having(5).under(scheme).total()).isEqualTo(50);
    }
}
