package org.dangjian.market.trade.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/**
 * Points to be posted.
 *
 * @param points whole points, signed: a deduction is negative
 * @param occurredOn the day of service or decision; its year (Asia/Shanghai) is the year that counts
 * @param item what was done, for the assessment; {@code null} for adjustments
 */
public record Posting(
        Holder holder, EntryKind kind, int points, LocalDate occurredOn, Source source, ItemFact item, String reason) {

    /** What the assessment may ask about the item behind an entry. */
    public record ItemFact(UUID id, String category, String origin) {}

    int year() {
        return occurredOn.getYear();
    }
}
