package org.dangjian.market.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dangjian.market.platform.sheet.DayText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks the same is the same, whatever keyboard, office program or PDF it came from. All people are invented. */
class NormalFormTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '|', textBlock = """
        张三|张三
        张 三|张三
        张\u3000三|张三
        张\u00A0\u2003三|张三
        \u200B张\u200D三\uFEFF|张三
        张\u00AD三\uFE00|张三
        张三\u2060\t|张三
        \u202A张三\u202C|张三
        ⻢⼩⽅|马小方
        \uF9D1一|六一
        葛\uDB40\uDD00城|葛城
        买买提•艾力|买买提·艾力
        买买提 ・ 艾力|买买提·艾力
        Ｊｏｈｎ  Ｓｍｉｔｈ|John Smith
        第１党支部（Ａ座）|第1党支部（A座）
        𠮷田䶮|𠮷田䶮
        """)
    void namesAreWhatAnEyeSees(String typed, String kept) {
        assertThat(NormalForm.name(typed)).isEqualTo(kept);
        assertThat(NormalForm.name(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '|', textBlock = """
        138 1100 0001|13811000001
        138-1100-0001|13811000001
        138—1100—0001|13811000001
        +86 13811000001|13811000001
        ＋８６１３８１１０００００１|13811000001
        0086-13811000001|13811000001
        8613811000001|13811000001
        (+86)138 1100 0001|13811000001
        １３８１１０００００１|13811000001
        \u202D13811000001\u202C|13811000001
        无|无
        """)
    void phonesAreTheirDigits(String typed, String kept) {
        assertThat(NormalForm.phone(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        141002-u01|141002-U01
        １４１００２－Ｕ０１|141002-U01
        141002 – U01|141002-U01
        141002\u200B-U01|141002-U01
        """)
    void codesCompareWithoutCaseAndWidth(String typed, String key) {
        assertThat(NormalForm.codeKey(typed)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        姓 名|姓名
        *手机号|手机号
        手机号（必填）|手机号
        手机号 (必填)：|手机号
        BranchCode|branchcode
        """)
    void headersCompareWithoutMarks(String typed, String key) {
        assertThat(NormalForm.header(typed)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-01|2026-03-01
        2026/3/1|2026-03-01
        2026年3月1日|2026-03-01
        2026.3.1|2026-03-01
        20260301|2026-03-01
        2026—03—01|2026-03-01
        ２０２６．３．１|2026-03-01
        2026-03-01 00:00:00|2026-03-01
        2010-07-01日|2010-07-01
        2024-02-29|2024-02-29
        一九九八年七月一日|1998-07-01
        二〇二六年十二月三十一日|2026-12-31
        """)
    void daysAreReadInEveryUsualForm(String typed, LocalDate day) {
        assertThat(DayText.read(typed)).contains(new DayText(day, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2010.07,2010-07-01",
        "2010年7月,2010-07-01",
        "201007,2010-07-01",
        "一九九八年七月,1998-07-01",
        "2010-7,2010-07-01"
    })
    void aMonthIsItsFirstDay(String typed, LocalDate day) {
        assertThat(DayText.read(typed)).contains(new DayText(day, true));
    }

    @ParameterizedTest
    @CsvSource({
        "7/1/2010",
        "01/07/2010",
        "2010-02-30",
        "2023-02-29",
        "1899-12-31",
        "2201-01-01",
        "40360",
        "去年",
        "2010",
        "201013"
    })
    void whatIsNoDayIsNone(String typed) {
        assertThat(DayText.read(typed)).isEmpty();
    }

    @Test
    void nothingStaysNothing() {
        assertThat(NormalForm.name(null)).isNull();
        assertThat(NormalForm.phone(null)).isNull();
        assertThat(NormalForm.code(null)).isNull();
        assertThat(NormalForm.line(" \u3000\u200B ")).isEmpty();
    }
}
