package org.dangjian.market.assessment.paper;

import java.io.OutputStream;
import org.dangjian.market.platform.print.PaperHead;
import org.dangjian.market.platform.print.PaperPrinter;
import org.dangjian.market.platform.print.PdfPrinter;
import org.dangjian.market.platform.print.Projection;
import org.dangjian.market.platform.print.WorkbookPrinter;

/** The forms of a report, by their names in a request. */
final class ReportFormat {

    static final String JSON = "json";
    static final String XLSX = "xlsx";
    static final String PDF = "pdf";

    private ReportFormat() {}

    static String mediaType(String format) {
        return format.equals(PDF) ? PdfPrinter.PDF : WorkbookPrinter.XLSX;
    }

    static PaperPrinter printer(String format, OutputStream out, Projection projection, PaperHead head) {
        return format.equals(PDF) ? new PdfPrinter(out, projection, head) : new WorkbookPrinter(out, projection, head);
    }
}
