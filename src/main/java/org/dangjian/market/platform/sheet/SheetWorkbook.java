package org.dangjian.market.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Writes a table in the columns of an import: empty as a template, filled as an export, with lists to choose from in the
 * cells. What is exported and imported again changes nothing. Every cell is a text, so nothing loses digits or becomes a day.
 */
public final class SheetWorkbook {

    /** The type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** How many rows an export has at most. */
    public static final int MOST_ROWS = 20_000;

    private static final String BEGINS_FORMULA = "=+-@＝＋－＠";
    private static final String CHOICES = "选项";
    private static final int ROWS_WITH_CHOICES = 5_000;
    private static final double WIDTH = 20;

    private SheetWorkbook() {}

    /** A workbook to be filled in: the header and the lists to choose from, and no row that might be imported by mistake. */
    public static RestResponse<byte[]> template(String title, List<? extends SheetColumn> columns) {
        return answer(title + "导入模板", write(title, columns, List.of()));
    }

    /**
     * A workbook with these rows, each as wide as the columns; {@code null} for what is empty.
     *
     * @throws Problem {@code report-too-large} over {@value #MOST_ROWS} rows
     */
    public static RestResponse<byte[]> export(
            String title, List<? extends SheetColumn> columns, List<List<String>> rows) {
        if (rows.size() > MOST_ROWS) {
            throw Problem.of(ProblemCode.REPORT_TOO_LARGE, MOST_ROWS);
        }
        return answer(title, write(title, columns, rows));
    }

    private static byte[] write(String title, List<? extends SheetColumn> columns, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "dangjian-market", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            Worksheet choices = workbook.newWorksheet(CHOICES);
            choices.setVisibilityState(VisibilityState.HIDDEN);
            for (int column = 0; column < columns.size(); column++) {
                head(sheet, choices, column, columns.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (cells.get(column) != null) {
                        sheet.value(row + 1, column, plain(cells.get(column)));
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Behind an apostrophe where a table program would take the text for a formula; the import takes it off. */
    private static String plain(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text without what {@link #plain} put before it. */
    static String unquoted(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && BEGINS_FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static void head(Worksheet sheet, Worksheet choices, int place, SheetColumn column) {
        sheet.value(0, place, column.title() + (column.required() ? "（必填）" : ""));
        sheet.style(0, place).bold().set();
        sheet.width(place, WIDTH);
        // Text, so that phones and codes keep their digits.
        sheet.range(1, place, ROWS_WITH_CHOICES, place).style().format("@").set();
        List<String> words = column.choices();
        for (int i = 0; i < words.size(); i++) {
            choices.value(i, place, words.get(i));
        }
        if (!words.isEmpty()) {
            sheet.range(1, place, ROWS_WITH_CHOICES, place)
                    .validateWithList(choices.range(0, place, words.size() - 1, place))
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorTitle(column.title())
                    .error("请从下拉列表中选择");
        }
    }

    private static RestResponse<byte[]> answer(String name, byte[] content) {
        String chinese =
                URLEncoder.encode(name + ".xlsx", StandardCharsets.UTF_8).replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(content, XLSX)
                .header("Content-Disposition", "attachment; filename=\"table.xlsx\"; filename*=UTF-8''" + chinese)
                .header("Cache-Control", "no-store")
                .build();
    }
}
