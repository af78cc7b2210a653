package org.dangjian.market.trade.shelf;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dangjian.market.people.organization.setting.Settings;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Problem;

/**
 * The decision on an item in review; sending it back or refusing it needs a reason.
 *
 * @param difficulty stands for the points the district set for it; {@code points} overrides it; with neither the item
 *     keeps its points
 */
public record ReviewItem(
        @NotNull Decision decision,
        @Min(0) @Max(1000) Integer points,
        @Size(max = 500) String reason,
        Difficulty difficulty) {

    /** An approval of the item as it is. */
    public static ReviewItem approval() {
        return new ReviewItem(Decision.APPROVE, null, null, null);
    }

    public void requireReason() {
        requireReason(decision, reason);
    }

    public static void requireReason(Decision decision, String reason) {
        if (decision != Decision.APPROVE) {
            Problem.requireReason(reason);
        }
    }

    /** The points that were given, or {@code null} when neither was. */
    public Integer scored(Settings.DifficultyPoints scale) {
        return scored(points, difficulty, scale);
    }

    public static Integer scored(Integer points, Difficulty difficulty, Settings.DifficultyPoints scale) {
        if (points != null) {
            return points;
        }
        return difficulty == null ? null : Integer.valueOf(difficulty.points(scale));
    }
}
