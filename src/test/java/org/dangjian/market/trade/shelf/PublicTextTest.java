package org.dangjian.market.trade.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be read by everybody, and what identifies somebody. */
class PublicTextTest {

    private static final PublicText TEXT = new PublicText(List.of("张某", "李"), "0357-2012345", "槐荫小区5号楼2单元301");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "定期陪同就医（每月1次，共12次）",
                "槐荫小区3号楼楼道堆物清理",
                "2026-01-15 09:00 至 2026-12-31",
                "李子、苹果各十斤",
                "第1234567890123456789号文件",
                "约300册，16:20至17:10"
            })
    void whatNamesNobodyMayStandOnTheShelf(String text) {
        assertThat(TEXT.require("title", text)).isSameAs(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "陪张某就医",
                "陪张 某就医",
                "请打13800138000",
                "电话138 0013 8000找我",
                "１３８００１３８０００",
                "+8613800138000",
                "微信同号138-0013-8000。",
                "身份证11010119900101123X",
                "证件110101 19900101 1237",
                "座机03572012345",
                "家住5号楼2单元301",
                "槐荫小区 5号楼 2单元 301室"
            })
    void whatIdentifiesSomebodyMayNot(String text) {
        assertThatThrownBy(() -> TEXT.require("title", text)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo(ProblemCode.PUBLIC_TEXT_PERSONAL);
            assertThat(refused.errors())
                    .first()
                    .isInstanceOfSatisfying(
                            Problem.FieldError.class,
                            error -> assertThat(error.field()).isEqualTo("title"));
        });
    }
}
