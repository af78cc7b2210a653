package org.dangjian.market.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dangjian.market.people.organization.imports.ReportInColumn;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.sheet.ImportResult.RowError;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as clerks upload them, and files that are out to do harm. */
class SheetReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void csvIsReadWithAndWithoutByteOrderMark(String start) throws IOException {
        Sheet sheet = csv(start + "code,name\r\n1410,临汾市\r\n");
        assertThat(sheet.rows())
                .containsExactly(new Sheet.Row(1, List.of("code", "name")), new Sheet.Row(2, List.of("1410", "临汾市")));
    }

    @Test
    void rowsAreNumberedAsTheSpreadsheetProgramShowsThem() throws IOException {
        Sheet sheet = csv("code,name\n\n1,\"两\n行\"\n,\n2,b\n");
        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(1, 3, 5);
    }

    @Test
    void rareCharactersSurvive() throws IOException {
        assertThat(csv("name\n䶮㛃𬭎𠮷\n").rows().getLast().cells()).containsExactly("䶮㛃𬭎𠮷");
        assertThat(xlsx(sheet -> {
                            sheet.value(0, 0, "name");
                            sheet.value(1, 0, "䶮㛃𬭎𠮷");
                        })
                        .rows()
                        .getLast()
                        .cells())
                .containsExactly("䶮㛃𬭎𠮷");
    }

    @Test
    void raggedRowsAreNamed() throws IOException {
        Sheet sheet = csv("unitCode,communityCode\n1\n1,2,3\n1,2,,\n1,2\n");
        ImportErrors errors = new ImportErrors();
        SheetTable<ReportInColumn> table = SheetTable.of(sheet, List.of(ReportInColumn.values()), errors);
        assertThat(errors.list()).extracting(RowError::row).containsExactly(2, 3);
        assertThat(errors.list().getLast().message()).contains("本行有 3 列，表头只有 2 列");
        assertThat(table.lines()).extracting(SheetTable.Line::number).containsExactly(4, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code,name\\n1,"开头|第 2 行的双引号没有配对
                    code,name\\n1,a\\n"x"y,b|第 3 行的双引号没有配对
                    ,,\\n,|文件是空的
                    \\n\\n|文件是空的
                    """)
    void brokenCsvIsRefusedWithAReason(String content, String reason) {
        refused(() -> csv(content.replace("\\n", "\n")), reason);
    }

    @Test
    void wrongEncodingsAndOtherFilesAreRefused() {
        refused(() -> read(new byte[0]), "文件是空的");
        refused(() -> read(new byte[] {'a', (byte) 0xFF, (byte) 0xFF, ','}), "看不懂文字的编码");
        refused(() -> read(new byte[] {0, 0, 0, 0, 'a', 0}), "这不是文本表格");
        refused(() -> read("%PDF-1.7".getBytes(StandardCharsets.UTF_8)), "PDF");
        refused(
                () -> read(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }),
                "旧版 Excel");
        refused(() -> zip(Map.of("hello.txt", "你好")), "压缩包");
        refused(() -> zip(Map.of("word/document.xml", "<a/>")), "Word");
        refused(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0}), "不是 Excel 表格");
    }

    @ParameterizedTest
    @CsvSource({"GB18030", "UTF-8", "UTF-16"})
    void everyEncodingOfOfficesIsRead(String encoding) throws IOException {
        Sheet sheet = read("code;name\n1;临汾市䶮𠮷".getBytes(Charset.forName(encoding)));
        assertThat(sheet.rows().getLast().cells()).containsExactly("1", "临汾市䶮𠮷");
    }

    @Test
    void aFileOfTooManyRowsIsRefused() {
        refused(() -> csv("a\n" + "1\n".repeat(SheetBuilder.MAX_ROWS + 2)), "超过 200000 行");
    }

    @Test
    void cellsOfAWorkbookReadAsAPersonWouldTypeThem() throws IOException {
        Sheet sheet = xlsx(cells -> {
            for (int column = 0; column < 6; column++) {
                cells.value(0, column, "h" + column);
            }
            cells.value(1, 0, 13812345678L);
            cells.value(1, 1, 1.38E10);
            cells.value(1, 2, true);
            cells.value(1, 3, LocalDate.of(2021, 7, 1));
            cells.style(1, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
            cells.value(1, 4, "0123");
            cells.value(3, 5, "第四行");
        });
        assertThat(sheet.rows().subList(1, 3))
                .allMatch(row -> row.faults().isEmpty())
                .containsExactly(
                        new Sheet.Row(2, List.of("13812345678", "13800000000", "true", "2021-07-01", "0123")),
                        new Sheet.Row(4, List.of("", "", "", "", "", "第四行")));
    }

    @Test
    void formulasFractionsAndInexactNumbersAreNamed() throws IOException {
        Sheet sheet = xlsx(cells -> {
            cells.value(0, 0, "手机号");
            cells.formula(1, 0, "SUM(1,2)");
            cells.value(2, 0, 1.5);
            cells.value(3, 0, 1234567890123456789L);
        });
        assertThat(sheet.rows()).hasSize(4);
        assertThat(sheet.rows().subList(1, 4)).allMatch(row -> row.faults().containsKey(0));
        assertThat(sheet.rows().get(1).faults().get(0)).contains("公式");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <row r="1"><c r="ZZZZZZZ1" t="inlineStr"><is><t>a</t></is></c></row>|超过 1000 列
                    <row r="1"><c r="A1" t="s"><v>2000000000</v></c></row>|表格内容过多
                    <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2"><v>1E2000000000</v></c></row>|
                    <row r="1"><c r="A1" t="d"><v>2020-01-01</v></c></row>|不是 Excel 表格
                    <row r="1"><c r="A1"><v>1</v></row>|已损坏
                    """)
    void workbooksThatAskForTooMuchAreRefused(String rows, String reason) throws IOException {
        if (reason == null) {
            assertThat(workbook(rows).rows().getLast().faults()).hasSize(1);
        } else {
            refused(() -> workbook(rows), reason);
        }
    }

    @Test
    void entitiesAndFloodsOfFormulasAreRefused() {
        refused(() -> zip(parts("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData/></worksheet>")), "结构不正常");
        refused(() -> workbook("<row r=\"1\">" + "<c r=\"A1\"><f>1</f></c>".repeat(1001) + "</row>"), "大量公式");
    }

    @Test
    void aZipThatUnpacksToGigabytesIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        refused(() -> read(bytes.toByteArray()), "解压后超过 128 MB");
    }

    private Sheet csv(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private Sheet xlsx(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("党员"));
        }
        return read(bytes.toByteArray());
    }

    private Sheet workbook(String rows) throws IOException {
        return zip(parts("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static Map<String, String> parts(String sheet) {
        return Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private Sheet zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return read(bytes.toByteArray());
    }

    private Sheet read(byte[] content) throws IOException {
        return SheetReader.read(Files.write(folder.resolve("upload"), content));
    }

    /** Something that reads a file. */
    private interface Reading {
        Sheet read() throws IOException;
    }

    private static void refused(Reading reading, String reason) {
        assertThatThrownBy(reading::read).isInstanceOf(Problem.class).hasMessageContaining(reason);
    }
}
