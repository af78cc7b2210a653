package org.dangjian.market.platform.print;

import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A PDF of A4 pages with their number, whose text can be found and copied. What a font cannot print is refused before
 * anything is sent: there are no boxes on paper.
 */
public final class PdfPrinter implements PaperPrinter {

    /** The type of a PDF. */
    public static final String PDF = "application/pdf";

    private static final float MARGIN = 40;
    private static final int LANDSCAPE_FROM = 100;
    private static final String LINE = "_________";
    private static final Color LINES = new Color(0x64, 0x6A, 0x73);

    private final PaperFonts fonts = new PaperFonts();
    private final Projection projection;
    private final PaperHead head;
    private final Document document;
    private final PdfRecords records;

    public PdfPrinter(OutputStream out, Projection projection, PaperHead head) {
        this.projection = projection;
        this.head = head;
        boolean wide = isTable() && projection.width() + 14 * head.blanks().size() > LANDSCAPE_FROM;
        this.document = new Document(wide ? PageSize.A4.rotate() : PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 14);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new PdfPageNumbers(fonts.small()));
        document.addTitle(PaperFonts.printable(head.title(), fonts.bold(18), "标题"));
        document.addCreator("dangjian-market");
        document.open();
        this.records = records();
        if (head.layout() == PaperLayout.TABLE) {
            title();
        }
    }

    private boolean isTable() {
        return head.layout() == PaperLayout.TABLE || head.layout() == PaperLayout.BOOK;
    }

    private PdfRecords records() {
        return switch (head.layout()) {
            case TABLE, BOOK -> new PdfTable(this, projection, head);
            case FORM -> new PdfForms(this, projection);
            case LETTER -> new PdfLetters(this, projection, head);
        };
    }

    PaperFonts fonts() {
        return fonts;
    }

    float paperWidth() {
        return document.right() - document.left();
    }

    void put(Element element) {
        try {
            document.add(element);
        } catch (DocumentException failure) {
            throw new ExceptionConverter(failure);
        }
    }

    void nextPage() {
        document.newPage();
    }

    Paragraph paragraph(String text, Font font, int alignment, float after) {
        Paragraph paragraph = new Paragraph(chunk(text, font, "正文"));
        paragraph.setAlignment(alignment);
        paragraph.setLeading(font.getSize() * 1.5f);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static Chunk chunk(String text, Font font, String where) {
        return new Chunk(PaperFonts.printable(text, font, where), font).setSplitCharacter(ChineseLines.RULES);
    }

    /** The title with what stands below it. */
    void title() {
        put(paragraph(head.title(), fonts.bold(18), Element.ALIGN_CENTER, 8));
        head.lines().forEach(line -> put(paragraph(line, fonts.sans(9), Element.ALIGN_LEFT, 1)));
        put(paragraph(" ", fonts.sans(4), Element.ALIGN_LEFT, 0));
    }

    /** What stands below the records: notes, who signs, who issues it. It stays together. */
    void end() {
        PdfPTable end = new PdfPTable(1);
        end.setWidthPercentage(100);
        end.setKeepTogether(true);
        end.setSpacingBefore(head.layout() == PaperLayout.LETTER ? 40 : 8);
        head.notes().forEach(note -> end.addCell(bare(note, fonts.sans(8.5f), Element.ALIGN_LEFT)));
        if (!head.signatures().isEmpty()) {
            end.addCell(signatures());
        }
        head.closing().forEach(line -> end.addCell(bare(line, fonts.serif(13), Element.ALIGN_RIGHT)));
        if (!end.getRows().isEmpty()) {
            put(end);
        }
    }

    private PdfPCell signatures() {
        PdfPTable line = new PdfPTable(head.signatures().size());
        head.signatures().forEach(who -> line.addCell(bare(who + "：" + LINE, fonts.serif(11), Element.ALIGN_LEFT)));
        PdfPCell cell = new PdfPCell(line);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingTop(22);
        return cell;
    }

    private PdfPCell bare(String text, Font font, int alignment) {
        PdfPCell cell = cell(text, font, alignment, "表尾");
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    /** @param where the column it stands in */
    PdfPCell cell(String text, Font font, int alignment, String where) {
        PdfPCell cell = new PdfPCell(new Phrase(chunk(text, font, where)));
        cell.setLeading(0, 1.3f);
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        cell.setBorderWidth(0.5f);
        cell.setBorderColor(LINES);
        return cell;
    }

    @Override
    public void add(List<? extends Record> several) {
        several.stream().map(projection::values).forEach(records::add);
    }

    @Override
    public void close() {
        records.end();
        document.close();
    }

    /** How records of one layout come to their pages. */
    interface PdfRecords {
        void add(Object[] values);

        void end();
    }

    /** Numbers from nought to below {@code count}, but those of headings or others. */
    static int[] places(Projection projection, boolean heading) {
        return IntStream.range(0, projection.slots().size())
                .filter(place -> projection.slots().get(place).heading() == heading)
                .toArray();
    }
}
