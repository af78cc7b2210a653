package org.dangjian.market.people.member.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.people.member.UpdateMember;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult.RowError;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of a table of members means, and what is wrong with it. */
class MemberRowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final List<String> HEADER =
            List.of("姓名", "手机号", "党员类别", "所在党组织编码", "报到社区编码", "流动党员", "特殊群体", "党员阶段", "入党日期");

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_INSTITUTION,PUBLIC_INSTITUTION",
        "机关(学校),PUBLIC_INSTITUTION",
        "机关（学校）,PUBLIC_INSTITUTION",
        "社区,COMMUNITY",
        "两新组织,TWO_NEW",
        "“两新”组织,TWO_NEW",
        "农村,RURAL",
        "rural,RURAL",
        "特殊群体,COMMUNITY"
    })
    void categoriesAreReadByCodeAndTitle(String text, MemberCategory category) {
        MemberRow row = read("王䶮", "13812345678", text, "B1", "", "", "", "", "").row;
        assertThat(row.category()).isEqualTo(category);
        assertThat(row.special()).isEqualTo(text.equals("特殊群体") ? true : null);
        assertThat(row.name()).isEqualTo("王䶮");
    }

    @ParameterizedTest
    @CsvSource({
        "是,true",
        "TRUE,true",
        "1,true",
        "yes,true",
        "否,false",
        "false,false",
        "0,false",
        "No,false",
        "√,true",
        "✓,true",
        "Ｙ,true",
        "无,false"
    })
    void yesAndNoAreReadInEveryUsualSpelling(String text, boolean meaning) {
        MemberRow row = read("王五", "13812345678", "社区", "B1", "", text, text, "", "").row;
        assertThat(row.floating()).isEqualTo(meaning);
        assertThat(row.special()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"2020-07-01", "2020/7/1", "2020.7.1", "2020年7月1日", "20200701"})
    void datesAreReadInEveryUsualSpelling(String text) {
        assertThat(read("王五", "13812345678", "社区", "B1", "", "", "", "预备", text)
                        .row
                        .joinedOn())
                .isEqualTo(LocalDate.of(2020, 7, 1));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    '',13812345678,社区,B1,'','','',姓名,不能为空
                    王五,1381234567,社区,B1,'','','',手机号,11 位
                    王五,23812345678,社区,B1,'','','',手机号,11 位
                    王五,13812345678,工人,B1,'','','',党员类别,没有这个类别
                    王五,13812345678,'',B1,'','','',党员类别,不能为空
                    王五,13812345678,社区,'','','','',所在党组织编码,不能为空
                    王五,13812345678,社区,B1,也许,'','',流动党员,是 或 否
                    王五,13812345678,社区,B1,'',积极分子,'',党员阶段,预备 或 正式
                    王五,13812345678,社区,B1,'','',2020-13-01,入党日期,日期
                    王五,13812345678,社区,B1,'','',2026-03-16,入党日期,不能晚于今天
                    王五,13812345678,社区,B1,'','',1899-12-31,入党日期,日期
                    """)
    void eachCellSaysWhatIsWrongWithIt(
            String name,
            String phone,
            String category,
            String branch,
            String floating,
            String stage,
            String joinedOn,
            String column,
            String message) {
        Read read = read(name, phone, category, branch, "", floating, "", stage, joinedOn);
        assertThat(read.errors).hasSize(1);
        assertThat(read.errors.getFirst().row()).isEqualTo(2);
        assertThat(read.errors.getFirst().column()).isEqualTo(column);
        assertThat(read.errors.getFirst().message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"138 1234 5678", "138-1234-5678", "+8613812345678", "１３８１２３４５６７８"})
    void phonesAreTakenAsTheyAreTyped(String phone) {
        assertThat(read("王 五", phone, "社区", "B1", "", "", "", "", "").row)
                .returns("13812345678", MemberRow::phone)
                .returns("王五", MemberRow::name);
    }

    @Test
    void blankCellsLeaveWhatIsRegistered() {
        MemberRow row = read("王五", "", "社区", "B1", "", "", "", "", "").row;
        assertThat(row.floating()).isNull();
        assertThat(row.special()).isNull();
        assertThat(row.phone()).isNull();
    }

    @Test
    void absentColumnsLeaveWhatIsRegistered() {
        Sheet sheet = Sheet.of(
                List.of("name", "phone", "category", "branchCode"),
                List.of(new Sheet.Row(2, List.of("王五", "13812345678", "社区", "B1"))));
        UpdateMember change = read(sheet).row.change(null);
        assertThat(change.special()).isNull();
        assertThat(change.floating()).isNull();
        assertThat(change.stage()).isNull();
        assertThat(change.joinedOn()).isNull();
    }

    private record Read(MemberRow row, List<RowError> errors) {}

    private static Read read(String... cells) {
        return read(Sheet.of(HEADER, List.of(new Sheet.Row(2, List.of(cells)))));
    }

    private static Read read(Sheet sheet) {
        ImportErrors errors = new ImportErrors();
        SheetTable<MemberColumn> table = SheetTable.of(sheet, List.of(MemberColumn.values()), errors);
        List<MemberRow> rows = new ArrayList<>();
        table.lines().forEach(line -> rows.add(MemberRow.read(line, TODAY)));
        return new Read(rows.getFirst(), errors.list());
    }
}
