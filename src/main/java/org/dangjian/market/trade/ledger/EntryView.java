package org.dangjian.market.trade.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ledger row with the running total of its unit ({@code total}; SCORE within its year) after it.
 *
 * @param itemTitle what it was earned with; absent where it comes of no item
 */
@Schema(name = "Entry")
public record EntryView(
        UUID id,
        Unit unit,
        EntryKind kind,
        String kindTitle,
        int points,
        int year,
        LocalDate occurredOn,
        Instant recordedAt,
        Source source,
        @Nullable UUID itemId,
        @Nullable String itemTitle,
        @Nullable UUID reverses,
        @Nullable String reason,
        long total) {

    /** @param openly whether the caller may read why points were deducted */
    static EntryView of(EntryRepository.RunningEntry row, String itemTitle, String reason, boolean openly) {
        PointEntry entry = row.entry();
        return new EntryView(
                entry.id(),
                entry.unit(),
                entry.kind(),
                entry.kind().title(),
                entry.points(),
                entry.year(),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.source(),
                entry.itemId(),
                itemTitle,
                entry.reverses(),
                isConfidential(entry, openly) ? null : reason,
                row.runningTotal());
    }

    /** Why points were deducted is for the holder and the staff. */
    static boolean isConfidential(PointEntry entry, boolean openly) {
        return !openly && (entry.kind().isTaken() || undoesDeduction(entry));
    }

    /** A deduction takes points, so what undoes one gives them back. */
    private static boolean undoesDeduction(PointEntry entry) {
        return entry.kind() == EntryKind.REVERSAL
                && entry.source().type() == Source.Type.ADJUSTMENT
                && entry.points() > 0;
    }
}
