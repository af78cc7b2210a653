package org.dangjian.market.people.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of names stand by the strokes of the surname, then by pinyin. All people are invented. */
class NameOrderTest {

    private static final List<String> IN_ORDER = List.of(
            "丁一禾", // 2
            "卜一禾", "万一禾", // 3
            "仇一禾", // 4, qiú
            "王大禾", "王一禾", "李一禾", // 7
            "单一禾", // 8, shàn
            "赵一禾", // 9
            "曾一禾", // 12, zēng
            "解一禾", // 13, xiè
            "Anna");

    @Test
    void surnamesStandByStrokesThenByPinyin() {
        List<String> names = new ArrayList<>(IN_ORDER);
        Collections.shuffle(names, new java.util.Random(7));
        names.sort(Comparator.comparing(NameOrder::key));
        // Of two strokes: bǔ before dīng.
        List<String> expected = new ArrayList<>(IN_ORDER);
        Collections.swap(expected, 0, 1);
        assertThat(names).isEqualTo(expected);
    }

    @Test
    void surnamesAreReadAsSurnames() {
        // Of twelve strokes: as céng it would stand before 程 (chéng), as zēng it stands behind 谢's like 焦 (jiāo) and 喻
        // (yù).
        assertThat(NameOrder.key("曾一禾")).isGreaterThan(NameOrder.key("喻一禾")).isGreaterThan(NameOrder.key("程一禾"));
        // Of four strokes: qiú behind 毛 (máo), where chóu would stand before.
        assertThat(NameOrder.key("仇一禾")).isGreaterThan(NameOrder.key("毛一禾"));
        assertThat(NameOrder.key("单一禾")).isGreaterThan(NameOrder.key("林一禾"));
        assertThat(NameOrder.key("解一禾")).isGreaterThan(NameOrder.key("雷一禾"));
    }

    @Test
    void whatLooksTheSameStandsTogether() {
        assertThat(NameOrder.key("王 一\u200B禾")).isEqualTo(NameOrder.key("王一禾"));
        assertThat(NameOrder.key("𠮷".repeat(50))).hasSizeLessThanOrEqualTo(NameOrder.LONGEST);
    }
}
