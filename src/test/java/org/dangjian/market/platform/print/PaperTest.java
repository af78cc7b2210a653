package org.dangjian.market.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What records say on paper, in a workbook and in a PDF. */
class PaperTest {

    private record Deed(
            @Printed(value = "做了什么", width = 30) String what,
            @Printed("分钟") int minutes,
            @Printed("哪天") @Nullable LocalDate day,
            @Printed("何时登记") Instant at,

            @Printed(
                    value = "核实",
                    words = {"已核实", "未核实"})
            boolean verified,

            String notPrinted) {}

    private static final Instant AT = Instant.parse("2026-03-01T16:30:00Z");
    private static final Projection PROJECTION = Projection.of(Deed.class);

    private static Deed deed(String what) {
        return new Deed(what, 90, LocalDate.of(2026, 3, 1), AT, true, "秘密");
    }

    private static PaperHead head(PaperLayout layout) {
        return new PaperHead(
                "服务记录",
                layout,
                "{what}",
                List.of("范围：试验街道"),
                List.of("说明"),
                List.of("签字"),
                List.of("填表人"),
                List.of("试验街道党工委"));
    }

    private static byte[] workbook(Deed... deeds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PaperPrinter printer = new WorkbookPrinter(bytes, PROJECTION, head(PaperLayout.TABLE))) {
            printer.add(List.of(deeds));
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(PaperLayout layout, List<Deed> deeds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PaperPrinter printer = new PdfPrinter(bytes, PROJECTION, head(layout))) {
            printer.add(deeds);
        }
        return bytes.toByteArray();
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            return read.getFirstSheet().read();
        }
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbersAndDaysAsDays() throws IOException {
        List<Row> rows = rows(workbook(deed("清扫")));
        assertThat(rows.get(0).getCellText(0)).isEqualTo("服务记录");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("范围：试验街道");
        assertThat(rows.get(2).stream().map(Cell::getText))
                .containsExactly("序号", "做了什么", "分钟", "哪天", "何时登记", "核实", "签字");
        Row row = rows.get(3);
        assertThat(row.getCell(1).asString()).isEqualTo("清扫");
        assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(3).asDate().toLocalDate()).isEqualTo("2026-03-01");
        assertThat(row.getCell(4).asDate()).isEqualTo("2026-03-02T00:30:00");
        assertThat(row.getCell(5).asString()).isEqualTo("已核实");
        assertThat(rows.toString()).doesNotContain("秘密");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void aTextThatWouldBeginAFormulaStandsBehindAnApostrophe(String text) throws IOException {
        assertThat(PlainCell.of(text)).isEqualTo("'" + text);
        assertThat(formulas(rows(workbook(deed(text))).get(3))).isEmpty();
    }

    /** The planted bug: a workbook that escapes nothing, and this suite's probe notices. */
    @Test
    void aWorkbookThatEscapesNothingIsReported() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook careless = new Workbook(bytes, "careless", "1.0")) {
            Worksheet sheet = careless.newWorksheet("名单");
            sheet.value(0, 0, "=1+1");
            sheet.formula(0, 1, "1+1");
            sheet.value(0, 2, "试验医院");
        }
        assertThat(formulas(rows(bytes.toByteArray()).getFirst())).hasSize(2);
    }

    private static List<Cell> formulas(Row row) {
        return row.stream()
                .filter(cell -> cell != null
                        && (cell.getType() == CellType.FORMULA
                                || cell.getType() == CellType.STRING
                                        && cell.asString().matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*")))
                .toList();
    }

    @Test
    void aPdfRepeatsItsHeaderNumbersItsPagesAndCanBeSearched() throws IOException {
        List<Deed> many = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> deed("第" + number + "次清扫楼道"))
                .toList();
        PdfReader reader = new PdfReader(pdf(PaperLayout.TABLE, many));
        int pages = reader.getNumberOfPages();
        assertThat(pages).isGreaterThan(2);
        PdfTextExtractor text = new PdfTextExtractor(reader);
        for (int page = 1; page <= pages; page++) {
            assertThat(bare(text.getTextFromPage(page)))
                    .contains("做了什么", "第" + page + "页/共")
                    .doesNotContain("秘密");
        }
        assertThat(bare(text.getTextFromPage(1))).contains("第1次清扫楼道", "2026-03-01");
        assertThat(bare(text.getTextFromPage(pages))).contains("第120次清扫楼道", "填表人", "试验街道党工委");
        reader.close();
    }

    @Test
    void aPdfHoldsOnlyTheGlyphsItUses() {
        assertThat(pdf(PaperLayout.TABLE, List.of(deed("清扫")))).hasSizeLessThan(200_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "😀"})
    void whatTheFontLacksIsRefusedByName(String character) {
        for (PaperLayout layout : PaperLayout.values()) {
            assertThatThrownBy(() -> pdf(layout, Collections.nCopies(3, deed("帮" + character + "家"))))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.GLYPH_MISSING);
                        assertThat(problem.getMessage())
                                .contains(character, "U+%X".formatted(character.codePointAt(0)));
                    });
        }
    }

    /** Rare characters of names that the font has, beyond the first plane too, stand in the text as they are. */
    @ParameterizedTest
    @ValueSource(strings = {"喆", "堃", "䶮", "㐂", "𬭛", "𠅤"})
    void whatTheFontHasIsPrinted(String character) throws IOException {
        try (PdfReader reader = new PdfReader(pdf(PaperLayout.TABLE, List.of(deed("帮" + character + "家"))))) {
            assertThat(bare(new PdfTextExtractor(reader).getTextFromPage(1))).contains("帮" + character + "家");
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }
}
