package org.dangjian.market.assessment.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dangjian.market.assessment.rules.Holding;
import org.dangjian.market.assessment.rules.Schemes;
import org.junit.jupiter.api.Test;

/** What an office changes in a scheme is said in words it uses itself. */
class SchemeDiffTest {

    private static final String MEMBER = Schemes.text("dangjian-chaoshi-member");

    @Test
    void aSchemeDoesNotDifferFromItself() {
        assertThat(SchemeDiff.of(Schemes.member(), Schemes.member())).isEmpty();
        assertThat(SchemeDiff.of(Schemes.organization(), Schemes.organization()))
                .isEmpty();
    }

    @Test
    void aNumberIsNamedWithWhatItWas() {
        assertThat(changes(MEMBER.replace("from: 80", "from: 75"))).containsExactly("合格线 80分 → 75分");
        assertThat(changes(MEMBER.replace("expected: 5", "expected: 3"))).containsExactly("必选项目数 5项 → 3项");
    }

    @Test
    void whatComesAndWhatGoesIsNamed() {
        assertThat(changes(MEMBER.replace("categoryCaps: []", """
                        categoryCaps:
                          - {category: PUBLICITY, title: 政策宣传, kinds: [OPTIONAL], cap: 20}
                        """))).containsExactly("政策宣传类上限 无 → 20分（自选）");
        assertThat(changes(MEMBER.replace("  - kind: RECOMMENDED ", "  #"))).containsExactly("推荐积分 计分 → 无");
        assertThat(changes(MEMBER.replace("excludes: [OPTIONAL]", "excludes: []")))
                .containsExactly("必选未完成时不计分的类别 自选 → 无");
    }

    @Test
    void aChangeForSomeSaysForWhom() {
        assertThat(changes(MEMBER.replace("overrides: []", """
                        overrides:
                          - appliesTo: {categories: [RURAL]}
                            mandatory: {expected: 3, points: 10}
                        """)))
                .containsExactly("分类调整1：适用对象 无 → 对象 RURAL", "分类调整1：必选项目数 无 → 3项", "分类调整1：每项必选分值 无 → 10分");
    }

    @Test
    void aRuleThatBitesHarderIsNamed() {
        assertThat(changes(MEMBER.replace("effect: NOTE", "effect: REVIEW")))
                .singleElement()
                .asString()
                .startsWith("在职党员每季度至少参加1次志愿服务 每季度至少1次")
                .contains("仅作提示", "提请复核");
    }

    @Test
    void twoCapsOfOneCategoryAreTwoLines() {
        String both = MEMBER.replace("categoryCaps: []", """
                categoryCaps:
                  - {category: PUBLICITY, title: 政策宣传, kinds: [OPTIONAL], cap: 20}
                  - {category: PUBLICITY, title: 政策宣传, kinds: [RECOMMENDED], cap: 10}
                """);
        assertThat(between(both, both.replace("cap: 20", "cap: 25"))).containsExactly("政策宣传类上限 20分（自选） → 25分（自选）");
        assertThat(between(both, both.replace("cap: 10", "cap: 15"))).containsExactly("政策宣传类上限 10分（推荐） → 15分（推荐）");
        assertThat(changes(both)).hasSize(2);
    }

    @Test
    void twoEffectsOfOneLevelAreTwoLines() {
        String stars = Schemes.text("chuangxing-member").replace("""
                    - {band: FIVE, code: HONOURS, title: 评先评优优先}
                """, """
                    - {band: FIVE, code: SUBSIDY, title: 社区补贴, percent: 3, appliesTo: {categories: [COMMUNITY]}}
                    - {band: FIVE, code: HONOURS, title: 评先评优优先}
                """);
        assertThat(between(stars, stars.replace("percent: 3,", "percent: 4,")))
                .singleElement()
                .asString()
                .contains("3%", "4%", "COMMUNITY");
        assertThat(between(stars, stars.replaceFirst("percent: 10,", "percent: 8,")))
                .singleElement()
                .asString()
                .contains("10%", "8%", "TWO_COMMITTEES");
    }

    @Test
    void everythingThatBearsOnAnybodyIsNamed() {
        String stars = Schemes.text("chuangxing-member");
        assertThat(between(stars, stars.replace("asDone: true", "asDone: false")))
                .containsExactly("必选积分 按完成次数计分 → 计分");
        assertThat(between(stars, stars.replace("bandsByQuarter: true", "bandsByQuarter: false")))
                .containsExactly("各星级的分数按季度折算 是 → 否");
        assertThat(between(stars, stars.replaceFirst("highestBand: FOUR", "highestBand: THREE")))
                .singleElement()
                .asString()
                .contains("限定最高档次 FOUR", "限定最高档次 THREE");
        assertThat(between(stars, stars.replaceFirst("attendanceOf: \\[VOLUNTEER]", "attendanceOf: [HARDSHIP]")))
                .singleElement()
                .asString()
                .contains("必选考勤 VOLUNTEER", "必选考勤 HARDSHIP");
        assertThat(between(stars, stars.replace("title: 违法受到处罚", "title: 违法受到行政处罚")))
                .containsExactly("名称 违法受到处罚 → 违法受到行政处罚");
    }

    private static List<String> between(String before, String after) {
        return SchemeDiff.of(Schemes.read(before), Schemes.read(after)).stream()
                .map(SchemeChange::text)
                .toList();
    }

    private static List<String> changes(String changed) {
        return SchemeDiff.of(Schemes.member(), Schemes.read(changed).forYear(Holding.YEAR)).stream()
                .map(SchemeChange::text)
                .toList();
    }
}
