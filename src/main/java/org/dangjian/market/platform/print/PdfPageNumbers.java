package org.dangjian.market.platform.print;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** 第 n 页 / 共 N 页 below each page; N is filled in at the end. */
final class PdfPageNumbers extends PdfPageEventHelper {

    private static final float SIZE = 8.5f;
    private static final float WIDEST = 60;

    private final BaseFont font;
    private PdfTemplate total;

    PdfPageNumbers(BaseFont font) {
        this.font = font;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(WIDEST, SIZE * 2);
        total.setBoundingBox(new org.openpdf.text.Rectangle(-2, -SIZE, WIDEST, SIZE * 2));
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        String text = "第 " + writer.getPageNumber() + " 页 / 共 ";
        float width = font.getWidthPoint(text, SIZE);
        float x = (document.left() + document.right()) / 2 - width / 2 - SIZE;
        float y = document.bottom() - 24;
        PdfContentByte content = writer.getDirectContent();
        content.beginText();
        content.setFontAndSize(font, SIZE);
        content.setTextMatrix(x, y);
        content.showText(text);
        content.endText();
        content.addTemplate(total, x + width, y);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        total.beginText();
        total.setFontAndSize(font, SIZE);
        total.setTextMatrix(0, 0);
        total.showText(writer.getPageNumber() - 1 + " 页");
        total.endText();
    }
}
