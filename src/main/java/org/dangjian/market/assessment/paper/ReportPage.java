package org.dangjian.market.assessment.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.print.Projection;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a report.
 *
 * @param basis the clause it follows
 * @param note how it is to be read
 * @param period in words; {@code from} and {@code to} its days
 * @param exportedBy the name of whoever asked
 * @param columns what is printed of an item, in this order
 * @param lines figures over all items, dates and addresses
 * @param next where the following page starts, or {@code null}
 */
@Schema(name = "ReportPage")
public record ReportPage(
        String name,
        String title,
        String purpose,
        String basis,
        String note,
        int year,
        String period,
        LocalDate from,
        LocalDate to,
        UUID organizationId,
        String organizationName,
        String exportedBy,
        Instant generatedAt,
        List<Column> columns,
        List<String> lines,
        @Schema(ref = ReportPage.ROWS) List<? extends Record> items,
        @Nullable String next) {

    /** The schema of the items: those of any report. */
    public static final String ROWS = "ReportRows";

    /**
     * One column.
     *
     * @param key its name in an item
     * @param part the component of an item's object that is printed, or empty
     * @param width in halves of a Chinese character
     * @param words for {@code true} and {@code false}; {@code absent} for nothing
     */
    @Schema(name = "ReportColumn")
    public record Column(
            String key,
            String part,
            String title,
            int width,
            Projection.Kind kind,
            List<String> words,
            String absent) {}
}
