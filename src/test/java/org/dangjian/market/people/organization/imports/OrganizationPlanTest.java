package org.dangjian.market.people.organization.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult.RowError;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a table of organizations is said row by row; where they will stand is known before writing. */
class OrganizationPlanTest {

    private static final List<String> HEADER = List.of("code", "name", "level", "parentCode", "kind", "partyName");

    private final Organization city = organization("C", Level.CITY, null);
    private final Organization district = organization("D", Level.DISTRICT, city);
    private final Organization other = organization("E", Level.DISTRICT, city);
    private final Organization street = organization("S", Level.STREET, district);
    private final Organization community = organization("M", Level.COMMUNITY, street);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    S2,新街道,STREET,D,,              | - | -
                    S2,新街道,街道,D,街道,新街道党工委  | - | -
                    S2,新镇,乡镇,D,TOWNSHIP,          | - | -
                    S2,新街道,street,D,,              | - | -
                    ,新街道,STREET,D,,                | code | 不能为空
                    S/2,新街道,STREET,D,,             | code | 字母、数字
                    S2,,STREET,D,,                    | name | 不能为空
                    S2,新\u0007街道,STREET,D,,         | - | -
                    S2,新\u202E街道,STREET,D,,         | - | -
                    s,s,STREET,D,,                     | code | 编码已存在
                    S2,新街道,STREET,d,,               | - | -
                    S2,新街道,省,D,,                  | level | 没有这个级别
                    S2,新街道,STREET,X,,              | parentCode | 没有编码为“X”的上级
                    S2,新街道,STREET,C,,              | parentCode | 不能设在市之下
                    S2,新街道,STREET,,,               | parentCode | 必须有上级
                    S2,新街道,STREET,S2,,             | parentCode | 不能是自己
                    S2,新街道,STREET,D,村,            | kind | 没有“村”这一类
                    S,旧街道,COMMUNITY,S2,,           | level | 不能更改
                    """)
    void eachRowSaysWhatIsWrongWithIt(String row, String column, String message) {
        ImportErrors errors = check(row, "S2".equals(row.split(",")[0]) ? "" : "S2,二街道,STREET,D,,");
        if (column == null) {
            assertThat(errors.list()).isEmpty();
        } else {
            assertThat(errors.list()).anySatisfy(error -> {
                assertThat(error.row()).isEqualTo(2);
                assertThat(error.column()).isEqualTo(column);
                assertThat(error.message()).contains(message);
            });
        }
    }

    @Test
    void aTextThatIsTooLongIsNamed() {
        assertThat(check("S2," + "长".repeat(101) + ",STREET,D,,").list())
                .extracting(RowError::message)
                .containsExactly("最多 100 个字");
    }

    @Test
    void theSameCodeTwiceIsNamedWithBothRows() {
        ImportErrors errors = check("S2,a,STREET,D,,", "S2,b,STREET,D,,");
        assertThat(errors.list()).containsExactly(new RowError(3, "code", "编码与第 2 行重复（编码不分大小写）"));
    }

    @Test
    void circlesAreFoundInTheFileAndThroughWhatIsRegistered() {
        assertThat(check("A,a,DISTRICT,B,,", "B,b,DISTRICT,A,,").list())
                .filteredOn(error -> error.message().contains("不能是自己或自己的下级"))
                .extracting(RowError::row)
                .containsExactly(2, 3);
        assertThat(check("D,D,DISTRICT,M,,").list())
                .anyMatch(error -> error.message().contains("不能是自己或自己的下级"));
    }

    @Test
    void aLongChainOfWrongSuperiorsIsCheckedInTime() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            rows.add("X" + i + ",x,STREET,X" + (i + 1) + ",,");
        }
        assertThat(check(rows.toArray(String[]::new)).list()).hasSize(ImportErrors.LISTED);
    }

    @Test
    void aSuperiorMayComeLaterAndMoveInTheSameFile() {
        OrganizationPlan plan = plan(new ImportErrors(), "N,新村,COMMUNITY,S,,", "S,S,STREET,E,,");
        plan.check();
        assertThat(plan.path("N")).isEqualTo("C/E/S/N/");
        assertThat(plan.path("M")).isEqualTo("C/E/S/M/");
        assertThat(plan.moves(plan.row("S"))).isTrue();
        assertThat(plan.changes(plan.row("S"))).isTrue();
    }

    @Test
    void whatIsRegisteredAlreadyIsNoChange() {
        OrganizationPlan plan = plan(new ImportErrors(), "S,S,STREET,D,,", "M,M,社区,S,村,");
        assertThat(plan.changes(plan.row("S"))).isFalse();
        assertThat(plan.changes(plan.row("M"))).isFalse();
    }

    @Test
    void headersMayBeChineseAndMustBeKnownOnceAndComplete() {
        assertThat(headers("编码", "名称", "级别", "上级编码", "类别", "党组织名称")).isEmpty();
        assertThat(headers("Code", " NAME ", "level", "parentcode")).isEmpty();
        assertThat(headers("编码", "名称", "级别")).containsExactly("缺少“上级编码”（parentCode）一列，请补上");
        assertThat(headers("code", "编码", "name", "level", "parentCode")).containsExactly("表头“编码”重复，请只留一列");
        assertThat(headers("*编码（必填）", "名 称", "级别：", "上级编码", "备注")).isEmpty();
        assertThat(headers("备注", "序号").getFirst()).startsWith("没有找到表头");
    }

    private static List<String> headers(String... header) {
        Sheet sheet = Sheet.of(List.of(header), List.of(new Sheet.Row(2, List.of("A", "a", "STREET", "D"))));
        ImportErrors errors = new ImportErrors();
        SheetTable.of(sheet, List.of(OrganizationColumn.values()), errors);
        return errors.list().stream().map(RowError::message).toList();
    }

    private ImportErrors check(String... rows) {
        ImportErrors errors = new ImportErrors();
        plan(errors, rows).check();
        return errors;
    }

    private OrganizationPlan plan(ImportErrors errors, String... rows) {
        SheetTable<OrganizationColumn> table = SheetTable.of(sheet(rows), List.of(OrganizationColumn.values()), errors);
        List<OrganizationRow> read = table.lines().map(OrganizationRow::read).toList();
        return new OrganizationPlan(read, List.of(city, district, other, street, community), table);
    }

    private static Sheet sheet(String... rows) {
        List<Sheet.Row> read = new ArrayList<>();
        for (String row : rows) {
            if (!row.isEmpty()) {
                read.add(new Sheet.Row(read.size() + 2, List.of(row.strip().split(",", -1))));
            }
        }
        return Sheet.of(HEADER, read);
    }

    private static Organization organization(String code, Level level, Organization parent) {
        return new Organization(code, code, null, level, null, parent, Instant.EPOCH);
    }
}
