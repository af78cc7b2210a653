package org.dangjian.market.platform.print;

import org.dangjian.market.platform.print.Projection.Slot;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** A page for each record: its fields in a grid, two short ones in a line, a long one in a line of its own with room. */
final class PdfForms implements PdfPrinter.PdfRecords {

    private static final float[] GRID = {16, 34, 16, 34};
    /** Fields from this width on have a line of their own. */
    private static final int LONG = 40;

    private static final float ROOM = 104;
    private static final float LINE = 34;

    private final PdfPrinter printer;
    private final Projection projection;
    private final Font font;
    private boolean first = true;

    PdfForms(PdfPrinter printer, Projection projection) {
        this.printer = printer;
        this.projection = projection;
        this.font = printer.fonts().serif(11);
    }

    @Override
    public void add(Object[] values) {
        if (!first) {
            printer.nextPage();
        }
        first = false;
        printer.title();
        PdfPTable grid = new PdfPTable(GRID);
        grid.setWidthPercentage(100);
        int open = 0;
        for (int place = 0; place < values.length; place++) {
            Slot slot = projection.slots().get(place);
            boolean alone = slot.width() >= LONG;
            if (alone && open == 1) {
                pad(grid);
                open = 0;
            }
            field(grid, slot, Projection.text(values[place]), alone);
            open = alone ? 0 : 1 - open;
        }
        if (open == 1) {
            pad(grid);
        }
        printer.put(grid);
        printer.end();
    }

    private void field(PdfPTable grid, Slot slot, String text, boolean alone) {
        PdfPCell label = printer.cell(slot.title(), font, Element.ALIGN_CENTER, slot.title());
        PdfPCell value = printer.cell(text, font, alone ? Element.ALIGN_LEFT : Element.ALIGN_CENTER, slot.title());
        float least = alone && slot.width() >= 2 * LONG ? ROOM : LINE;
        label.setMinimumHeight(least);
        value.setMinimumHeight(least);
        if (alone) {
            value.setColspan(3);
            value.setPadding(8);
        }
        grid.addCell(label);
        grid.addCell(value);
    }

    private void pad(PdfPTable grid) {
        grid.addCell(printer.cell(" ", font, Element.ALIGN_CENTER, "表"));
        grid.addCell(printer.cell(" ", font, Element.ALIGN_CENTER, "表"));
    }

    @Override
    public void end() {
        if (first) {
            printer.title();
            printer.put(printer.paragraph("（没有符合条件的记录）", font, Element.ALIGN_CENTER, 0));
        }
    }
}
