package org.dangjian.market.assessment.rules.scheme;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * One live ledger entry in SCORE; reversed entries and their reversals are left out by the reader of the ledger.
 *
 * @param id the entry; never null
 * @param kind its kind; never null
 * @param points signed points: deductions are negative; at most {@value #MOST_POINTS} either way
 * @param occurredOn service date, or date of the reward or deduction; never null
 * @param category item category code; null without an item
 * @param origin who asked for the service; null when nobody did
 * @param itemId the item; null without one
 */
public record ScoreEntry(
        UUID id, ScoreKind kind, int points, LocalDate occurredOn, String category, Origin origin, UUID itemId) {

    /** Bound of one entry in points, far above any scheme, so that sums stay exact. */
    public static final int MOST_POINTS = 1_000_000;

    public ScoreEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(occurredOn, "occurredOn");
        if (points < -MOST_POINTS || points > MOST_POINTS) {
            throw new IllegalArgumentException("points of an entry out of range: " + points);
        }
    }

    public static int compareByDate(ScoreEntry one, ScoreEntry other) {
        int byDate = one.occurredOn.compareTo(other.occurredOn);
        return byDate != 0 ? byDate : one.id.compareTo(other.id);
    }
}
