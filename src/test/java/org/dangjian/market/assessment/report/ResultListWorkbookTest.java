package org.dangjian.market.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.report.ResultListView.Row;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.assessment.use.MedalView;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list says when it leaves the service, and that nothing in it is a formula. */
class ResultListWorkbookTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void aTextThatWouldBeginAFormulaStandsBehindAnApostrophe(String text) throws IOException {
        assertThat(PlainCell.of(text)).isEqualTo("'" + text);
        assertThat(formulas(written(row(text, text, null)))).isEmpty();
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
        assertThat(formulas(lastRow(bytes.toByteArray()))).hasSize(2);
    }

    /** The cells that are formulas, or would be ones in a file of plain text. */
    private static List<Cell> formulas(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.getType() == CellType.FORMULA
                        || cell.getType() == CellType.STRING
                                && FORMULA.matcher(cell.asString()).find())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "试验医院", "a=b", "'=1", "𠮷田"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(PlainCell.of(text)).isEqualTo(text);
    }

    @Test
    void aRowTellsWhetherTheMedalWasHandedOver() throws IOException {
        assertThat(written(row("甲", "第一党支部", null)).getLast().getText()).isEqualTo("未发放");
        MedalView medal = new MedalView(LocalDate.of(2026, 1, 30), null, null, Instant.EPOCH);
        assertThat(written(row("甲", "第一党支部", medal)).getLast().getText()).isEqualTo("已发放 2026-01-30");
    }

    @Test
    void aListThatIsTooLongIsRefused() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ResultListWorkbook workbook = new ResultListWorkbook(bytes, list(), false, 2)) {
            workbook.add(List.of(row("甲", "支部", null), row("乙", "支部", null)));
            assertThatThrownBy(() -> workbook.add(List.of(row("丙", "支部", null))))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.REPORT_TOO_LARGE));
        }
    }

    private static List<Cell> written(Row row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ResultListWorkbook workbook = new ResultListWorkbook(bytes, list(), true)) {
            workbook.add(List.of(row));
        }
        return lastRow(bytes.toByteArray());
    }

    private static List<Cell> lastRow(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().getLast().stream().toList();
        }
    }

    private static ResultListView list() {
        return new ResultListView(
                "member-medals", "名单", "用途", "依据", "说明", 2025, ID, "街道", "某人", Instant.EPOCH, List.of(), null);
    }

    private static Row row(String name, String text, MedalView medal) {
        return new Row(
                ID,
                new HolderName(Holder.Type.MEMBER, ID, name),
                ID,
                text,
                2025,
                90,
                "合格",
                Grade.QUALIFIED,
                "合格",
                false,
                LocalDate.of(2026, 1, 23),
                text,
                false,
                false,
                false,
                LocalDate.of(2026, 1, 23),
                text,
                text,
                ID,
                text,
                "0a",
                text,
                medal);
    }
}
