package org.dangjian.market.platform.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dangjian.market.platform.print.Projection.Kind;
import org.dangjian.market.platform.print.Projection.Slot;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook for people to work on and to print on A4: the title, then the columns with numbers as numbers and days as days,
 * which stay in sight. No cell is a formula. Rows go to the file as they come.
 */
public final class WorkbookPrinter implements PaperPrinter {

    /** The type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String NUMBERED = "序号";
    private static final int COMPRESSION = 2;
    private static final int FLUSHED_AT = 1_000;
    private static final int LANDSCAPE_FROM = 100;
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    private final Projection projection;
    private final PaperHead head;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final int columns;
    private int line;
    private int number;
    private int styledFrom;

    public WorkbookPrinter(OutputStream out, Projection projection, PaperHead head) {
        this.projection = projection;
        this.head = head;
        this.workbook = new Workbook(out, "dangjian-market", "1.0");
        this.sheet =
                workbook.newWorksheet(head.title().length() > 31 ? head.title().substring(0, 31) : head.title());
        this.columns = 1 + projection.slots().size() + head.blanks().size();
        begin();
    }

    private void begin() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(projection.width() > LANDSCAPE_FROM ? "landscape" : "portrait");
        sheet.fitToWidth(Short.valueOf((short) 1));
        sheet.fitToHeight(Short.valueOf((short) 999));
        sheet.footer("第 &P / &N 页", Position.CENTER);
        sheet.inlineString(0, 0, PlainCell.of(head.title()));
        sheet.range(0, 0, 0, columns - 1).merge();
        sheet.style(0, 0).bold().fontSize(16).horizontalAlignment("center").set();
        sheet.rowHeight(0, 28);
        line = 1;
        head.lines().forEach(this::wide);
        header();
    }

    private void wide(String text) {
        sheet.inlineString(line, 0, PlainCell.of(text));
        if (columns > 1) {
            sheet.range(line, 0, line, columns - 1).merge();
        }
        sheet.style(line, 0).wrapText(true).verticalAlignment("center").set();
        // A merged cell does not grow by itself.
        int perLine = Math.max(20, projection.width() / 2);
        sheet.rowHeight(line, 16.0 * (1 + text.length() / perLine));
        line++;
    }

    private void header() {
        sheet.width(0, 6);
        sheet.inlineString(line, 0, NUMBERED);
        int column = 1;
        for (Slot slot : projection.slots()) {
            sheet.width(column, Math.max(slot.width(), slot.title().length() * 2) + 2.0);
            sheet.inlineString(line, column++, slot.title());
        }
        for (String blank : head.blanks()) {
            sheet.width(column, 14);
            sheet.inlineString(line, column++, blank);
        }
        sheet.range(line, 0, line, columns - 1)
                .style()
                .bold()
                .fillColor(Color.GRAY1)
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.repeatRows(line);
        line++;
        sheet.freezePane(0, line);
        styledFrom = line;
    }

    @Override
    public void add(List<? extends Record> records) {
        for (Record row : records) {
            sheet.value(line, 0, ++number);
            Object[] values = projection.values(row);
            for (int i = 0; i < values.length; i++) {
                cell(1 + i, values[i]);
            }
            line++;
            if (line - styledFrom >= FLUSHED_AT) {
                flush();
            }
        }
    }

    private void cell(int column, Object value) {
        switch (value) {
            case null -> {}
            case Number amount -> sheet.value(line, column, amount);
            case LocalDate day -> sheet.value(line, column, day);
            case LocalDateTime moment -> sheet.value(line, column, moment);
            // Kept in the row and not in a table of all texts, which would grow with the file.
            default -> sheet.inlineString(line, column, PlainCell.of(value.toString()));
        }
    }

    private void flush() {
        if (line > styledFrom) {
            int column = 1;
            for (Slot slot : projection.slots()) {
                style(column++, slot.kind());
            }
            styledFrom = line;
        }
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Only what a value needs to be read right: each style costs time for each cell. */
    private void style(int column, Kind kind) {
        if (kind == Kind.DAY || kind == Kind.MOMENT) {
            sheet.range(styledFrom, column, line - 1, column)
                    .style()
                    .format(kind == Kind.DAY ? DAY : MOMENT)
                    .set();
        }
    }

    @Override
    public void close() {
        flush();
        try {
            head.notes().forEach(this::wide);
            if (!head.signatures().isEmpty()) {
                wide(String.join("：　　　　　　　　", head.signatures()) + "：");
            }
            head.closing().forEach(this::wide);
            workbook.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
