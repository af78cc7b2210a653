package org.dangjian.market.platform.print;

import java.io.IOException;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.print.Projection.Slot;
import org.openpdf.text.Element;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;

/** A page for each record: the title, the sentences with what the record says in them, and below who issues it. */
final class PdfLetters implements PdfPrinter.PdfRecords {

    private static final float CODE = 84;

    private final PdfPrinter printer;
    private final Projection projection;
    private final PaperHead head;
    private final Font font;
    private boolean first = true;

    PdfLetters(PdfPrinter printer, Projection projection, PaperHead head) {
        this.printer = printer;
        this.projection = projection;
        this.head = head;
        this.font = printer.fonts().serif(15);
    }

    @Override
    public void add(Object[] values) {
        if (!first) {
            printer.nextPage();
        }
        first = false;
        printer.put(printer.paragraph(head.title(), printer.fonts().bold(22), Element.ALIGN_CENTER, 30));
        for (String sentence : head.prose().strip().split("\n")) {
            boolean address = sentence.startsWith("!");
            Paragraph text = printer.paragraph(
                    projection.fill(address ? sentence.substring(1) : sentence, values),
                    font,
                    Element.ALIGN_JUSTIFIED,
                    6);
            text.setLeading(font.getSize() * 1.9f);
            text.setFirstLineIndent(address ? 0 : font.getSize() * 2);
            printer.put(text);
        }
        printer.end();
        for (int place = 0; place < values.length; place++) {
            Slot slot = projection.slots().get(place);
            if (slot.code() && values[place] != null) {
                code(slot.title(), values[place].toString());
            }
        }
    }

    private void code(String title, String text) {
        try {
            Image picture = Image.getInstance(QrCode.png(text));
            picture.scaleToFit(CODE, CODE);
            picture.setSpacingBefore(30);
            printer.put(picture);
        } catch (IOException impossible) {
            throw new ExceptionConverter(impossible);
        }
        printer.put(printer.paragraph(title + "：" + text, printer.fonts().sans(8), Element.ALIGN_LEFT, 0));
    }

    @Override
    public void end() {
        if (first) {
            printer.put(printer.paragraph(head.title(), printer.fonts().bold(22), Element.ALIGN_CENTER, 30));
            printer.put(printer.paragraph("（没有符合条件的记录）", font, Element.ALIGN_CENTER, 0));
        }
    }
}
