package org.dangjian.market.assessment.rules;

import java.util.Objects;
import java.util.UUID;

/**
 * One mandatory item the holder owes in the year (应完成的必选项目). Met by the number of verified times, whatever points
 * the verification awarded.
 *
 * @param itemId the item; never null
 * @param title its title
 * @param points points of the item, 0 to {@value ScoreEntry#MOST_POINTS}
 * @param required times owed in the year
 * @param verified times verified so far
 * @param individual whether it comes from a recorded individual plan (一事一议)
 */
public record Duty(UUID itemId, String title, int points, int required, int verified, boolean individual) {

    public Duty {
        Objects.requireNonNull(itemId, "itemId");
        if (points < 0 || points > ScoreEntry.MOST_POINTS) {
            throw new IllegalArgumentException("points of a duty out of range: " + points);
        }
    }

    /** Whether it was attended as often as owed. */
    public boolean isMet() {
        return verified >= required;
    }
}
