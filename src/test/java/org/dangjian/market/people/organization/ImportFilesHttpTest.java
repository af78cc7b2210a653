package org.dangjian.market.people.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dangjian.market.testsupport.Wire;
import org.junit.jupiter.api.Test;

/**
 * Files as offices really send them, from every program and in every state, each with what must come out of it. The files are
 * in {@code src/test/resources/imports}; all people are invented.
 */
@QuarkusTest
class ImportFilesHttpTest extends ImportFiles {

    /** File | created | rows with errors | what errors say | what is ignored | rows with warnings. */
    private static final String TABLE = """
            m02-utf8-bom.csv              | 2  |               |            |            |
            m03-gbk.csv                   | 2  |               |            |            |
            m04-gb18030-rare.csv          | 2  |               |            |            |
            m05-utf16-tab.txt.csv         | 2  |               |            |            |
            m06-semicolon.csv             | 2  |               |            |            |
            m07-sep-line.csv              | 2  |               |            |            |
            m08-tab.csv                   | 2  |               |            |            |
            m09-trailing-empty.csv        | 2  |               |            |            |
            m10-empty-header-cols.csv     | 2  |               |            |            |
            m11-phone-number-date-cell.xlsx | 2 |              |            |            |
            m12-phone-scientific.xlsx     | 2  |               |            |            |
            m14-date-serial-general.xlsx  | 0  | 2 3           | 单元格格式设为“日期” |   |
            m15-date-formats.xlsx         | 14 |               |            |            |
            m16-1904.xlsx                 | 1  |               |            |            |
            m17-title-row-merged.xlsx     | 2  |               |            | 党员花名册 |
            m17b-example-row.xlsx         | 2  | 2             | 示例，请删去 |            |
            m17c-footer-note.xlsx         | 2  |               |            | 填表人     |
            m18-merged-branch.xlsx        | 1  | 3 4           | 合并单元格 |            |
            m19-hidden-row-filter.xlsx    | 3  |               |            |            | 3
            m20-first-sheet-hidden.xlsx   | 2  |               |            | 党员名册   |
            m20c-lo-hidden-first.xlsx     | 2  |               |            | 没有读取   |
            m21b-formulas-cached-lo.xlsx  | 0  | 2 3           | 选择性粘贴为数值 |     |
            m28-libreoffice.xls           | -  |               | 旧版 Excel |            |
            m29-password.xlsx             | -  |               | 加了密码   |            |
            m30-macro.xlsm                | 2  |               |            |            |
            m31-libreoffice.ods           | -  |               | OpenDocument |          |
            m32-html-as.xls               | -  |               | 网页       |            |
            m33-2500-bordered-blank-rows.xlsx | 2 |            |            |            |
            m35-phonetic-richtext.xlsx    | 2  |               |            |            |
            m39-flags.xlsx                | 5  |               |            |            |
            m40-categories.xlsx           | 14 | 16 17         | 机关(学校)、社区、两新组织、农村 |   |
            m44-extra-columns.xlsx        | 1  |               |            | 序号 性别 备注 |
            m44b-header-variants.xlsx     | 1  |               |            |            |
            m44c-star-headers.xlsx        | 1  |               |            |            |
            m45-real-roster-header.csv    | 0  | 1             | 党员类别   | 身份证号码 性别 学历 工作单位 党费 所在小组 个人特长 | 2
            m50-dates-text.xlsx           | 15 | 11 12 13 14 17 19 | 日期   |            | 5 7 8 10 16
            p03-no-phone.csv              | 1  |               |            |            |
            o03-gbk.csv                   | 1  |               |            |            |
            o04-long-code.xlsx            | 1  | 3             | 15 位      |            |
            o07-lowercase-code.csv        | 0  | 2             | 编码已存在 |            |
            r02-dates.csv                 | 4  |               |            |            |
            r03-date-cell.xlsx            | 1  |               |            |            |
            r04-gbk.csv                   | 1  |               |            |            |
            r06-year-1026.csv             | 0  | 2             | 1900 与 2200 |          |
            r09-conflicting-rows.csv      | 1  | 3             | 互相矛盾   |            |
            """;

    @Test
    void everyFileGivesWhatMustComeOut() {
        List<String> wrong = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] cells = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            String found = check(dryRun(cells[0]), cells);
            if (found != null) {
                wrong.add(found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What came out instead, {@code null} when all is as it must be. */
    private static String check(Response answer, String[] expected) {
        JsonNode body = parsed(answer);
        if (expected[1].equals("-")) {
            return answer.statusCode() == 422 && body.path("detail").asText().contains(expected[3])
                    ? null
                    : expected[0] + ": " + answer.asString();
        }
        boolean good = answer.statusCode() == 200
                && body.path("created").asInt() == Integer.parseInt(expected[1])
                && rows(body.path("errors")).equals(expected[2])
                && (expected[3].isEmpty() || all(body.path("errors")).contains(expected[3]))
                && Stream.of(expected[4].split(" "))
                        .allMatch(body.path("ignored").toString()::contains)
                && rows(body.path("warnings")).equals(expected[5])
                && !body.toString().contains("142601199001011234");
        return good ? null : expected[0] + ": " + answer.asString();
    }

    private static JsonNode parsed(Response answer) {
        try {
            return Wire.JSON.readTree(answer.asString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String rows(JsonNode errors) {
        return String.join(
                " ",
                StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> error.path("row").asText())
                        .distinct()
                        .toList());
    }

    private static String all(JsonNode errors) {
        return String.join(
                " ",
                StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> error.path("message").asText())
                        .toList());
    }

    @Test
    void rareNamesAreReadExactly() {
        assertThat(dryRun("m04-gb18030-rare.csv").<List<String>>path("changes.name"))
                .containsExactly("龚䶮", "𠮷兆禾");
        assertThat(dryRun("m35-phonetic-richtext.xlsx").<List<String>>path("changes.name"))
                .allMatch(name -> name.matches("\\p{IsHan}{2,4}"));
    }
}
