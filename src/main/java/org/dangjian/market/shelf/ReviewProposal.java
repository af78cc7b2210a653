package org.dangjian.market.shelf;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.organization.Settings;

/**
 * The decision on a need or offer, and what the community writes and scores for the shelf.
 *
 * @param difficulty stands for the points the district set for it; {@code points} overrides it
 */
public record ReviewProposal(
        @NotNull ReviewItem.Decision decision,

        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String publicTitle,

        @Size(max = 2000) String publicDescription,
        Difficulty difficulty,
        @Min(0) @Max(1000) Integer points,
        @Min(1) @Max(100_000) Integer capacity,
        LocalDate closesOn,
        @Size(max = 500) String reason) {

    /** How hard the work is: 易, 中, 难, 很难. */
    public enum Difficulty {
        EASY,
        NORMAL,
        HARD,
        VERY_HARD;

        int points(Settings.DifficultyPoints scale) {
            return switch (this) {
                case EASY -> scale.easy();
                case NORMAL -> scale.normal();
                case HARD -> scale.hard();
                case VERY_HARD -> scale.veryHard();
            };
        }
    }

    /** The points that were given, or {@code null} when neither was. */
    Integer scored(Settings.DifficultyPoints scale) {
        if (points != null) {
            return points;
        }
        return difficulty == null ? null : Integer.valueOf(difficulty.points(scale));
    }
}
