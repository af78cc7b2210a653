package org.dangjian.market.trade.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one deed brought or took, in one row whatever it was posted in.
 *
 * @param id of its first ledger row
 * @param itemId what it was done for; {@code null} where it comes of no item
 * @param itemTitle the title of that; {@code null} where it comes of no item
 * @param score points of the year, negative when they were taken
 * @param credit points to spend, negative when they were taken
 * @param reason why; {@code null} where nothing was said, or for a deduction the caller may not read of
 */
@Schema(name = "PointDeed")
public record DeedView(
        UUID id,
        EntryKind kind,
        String kindTitle,
        @Nullable UUID itemId,
        @Nullable String itemTitle,
        LocalDate occurredOn,
        Instant recordedAt,
        int score,
        int credit,
        Source source,
        @Nullable String reason) {

    /** @param rows all ledger rows of the deed, the first one first */
    static DeedView of(List<PointEntry> rows, String itemTitle, String reason, boolean openly) {
        PointEntry first = rows.getFirst();
        return new DeedView(
                first.id(),
                first.kind(),
                first.kind().title(),
                first.itemId(),
                itemTitle,
                first.occurredOn(),
                first.recordedAt(),
                sum(rows, Unit.SCORE),
                sum(rows, Unit.CREDIT),
                first.source(),
                EntryView.isConfidential(first, openly) ? null : reason);
    }

    private static int sum(List<PointEntry> rows, Unit unit) {
        return rows.stream()
                .filter(row -> row.unit() == unit)
                .mapToInt(PointEntry::points)
                .sum();
    }
}
