package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private static List<String> changes(String changed) {
        return SchemeDiff.of(Schemes.member(), Schemes.read(changed).forYear(Holding.YEAR)).stream()
                .map(SchemeChange::text)
                .toList();
    }
}
