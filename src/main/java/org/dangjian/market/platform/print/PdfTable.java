package org.dangjian.market.platform.print;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dangjian.market.platform.print.Projection.Kind;
import org.dangjian.market.platform.print.Projection.Slot;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/**
 * A table that goes on over pages under its repeated header; in a book each value of the headings begins a page. Rows are
 * given to the document a hundred at a time.
 */
final class PdfTable implements PdfPrinter.PdfRecords {

    private static final int GIVEN_AT = 100;
    private static final int NUMBER_WIDTH = 6;
    private static final int BLANK_WIDTH = 14;
    private static final int DAY_WIDTH = 13;
    private static final int MOMENT_WIDTH = 19;
    private static final float LARGEST = 9.5f;
    private static final float SMALLEST = 6.5f;
    private static final Color SHADE = new Color(0xF2, 0xF3, 0xF5);

    private final PdfPrinter printer;
    private final Projection projection;
    private final PaperHead head;
    private final int[] columns;
    private final int[] headings;
    private final Font font;
    private PdfPTable table;
    private String heading;
    private int number;

    PdfTable(PdfPrinter printer, Projection projection, PaperHead head) {
        this.printer = printer;
        this.projection = projection;
        this.head = head;
        this.columns = PdfPrinter.places(projection, false);
        this.headings = PdfPrinter.places(projection, true);
        float perHalf = printer.paperWidth() / sum(widths());
        this.font = printer.fonts().sans(Math.max(SMALLEST, Math.min(LARGEST, perHalf * 1.8f)));
    }

    private float[] widths() {
        List<Integer> widths = new ArrayList<>(List.of(NUMBER_WIDTH));
        Arrays.stream(columns)
                .forEach(place -> widths.add(projection.slots().get(place).width()));
        head.blanks().forEach(blank -> widths.add(BLANK_WIDTH));
        float[] shares = new float[widths.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = widths.get(i);
        }
        return shares;
    }

    /** A day stays on its line. */
    private static int width(Slot slot) {
        return switch (slot.kind()) {
            case DAY -> Math.max(slot.width(), DAY_WIDTH);
            case MOMENT -> Math.max(slot.width(), MOMENT_WIDTH);
            default -> slot.width();
        };
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    private void begin() {
        table = new PdfPTable(widths());
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        table.setComplete(false);
        number = 0;
        header("序号");
        Arrays.stream(columns)
                .mapToObj(projection.slots()::get)
                .map(Slot::title)
                .forEach(this::header);
        head.blanks().forEach(this::header);
    }

    private void header(String title) {
        PdfPCell cell = printer.cell(title, font, Element.ALIGN_CENTER, title);
        cell.setBackgroundColor(SHADE);
        table.addCell(cell);
    }

    @Override
    public void add(Object[] values) {
        String shown = heading(values);
        if (table == null || !shown.equals(heading)) {
            turn(shown);
        }
        table.addCell(printer.cell(Integer.toString(++number), font, Element.ALIGN_CENTER, "序号"));
        for (int place : columns) {
            Slot slot = projection.slots().get(place);
            boolean amount = slot.kind() == Kind.NUMBER;
            boolean day = slot.kind() != Kind.TEXT || slot.width() <= 8;
            int side = amount ? Element.ALIGN_RIGHT : day ? Element.ALIGN_CENTER : Element.ALIGN_LEFT;
            table.addCell(printer.cell(Projection.text(values[place]), font, side, slot.title()));
        }
        head.blanks().forEach(blank -> table.addCell(printer.cell(" ", font, Element.ALIGN_LEFT, blank)));
        if (number % GIVEN_AT == 0) {
            printer.put(table);
        }
    }

    private String heading(Object[] values) {
        return Arrays.stream(headings)
                .mapToObj(place -> projection.slots().get(place).title() + "：" + Projection.text(values[place]))
                .collect(Collectors.joining("　　"));
    }

    /** To the page of the next heading. */
    private void turn(String next) {
        boolean book = head.layout() == PaperLayout.BOOK;
        if (table != null) {
            finish();
            if (book) {
                printer.end();
            }
            printer.nextPage();
        }
        heading = next;
        if (book) {
            printer.title();
        }
        if (!next.isEmpty()) {
            printer.put(printer.paragraph(next, printer.fonts().serif(11), Element.ALIGN_LEFT, 6));
        }
        begin();
    }

    private void finish() {
        table.setComplete(true);
        printer.put(table);
    }

    @Override
    public void end() {
        if (table == null) {
            if (head.layout() == PaperLayout.BOOK) {
                printer.title();
            }
            begin();
            PdfPCell nothing = printer.cell("（没有符合条件的记录）", font, Element.ALIGN_CENTER, "表");
            nothing.setColspan(widths().length);
            table.addCell(nothing);
        }
        finish();
        printer.end();
    }
}
