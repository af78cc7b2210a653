package org.dangjian.market.shelf;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dangjian.market.shared.Problem;

/** The decision on an item in review; sending it back or refusing it needs a reason. */
public record ReviewItem(
        @NotNull Decision decision,
        @Min(0) @Max(1000) Integer points,
        @Size(max = 500) String reason) {

    /** What was decided. */
    public enum Decision {
        APPROVE,
        RETURN,
        REJECT
    }

    void requireReason() {
        requireReason(decision, reason);
    }

    static void requireReason(Decision decision, String reason) {
        if (decision != Decision.APPROVE) {
            Problem.requireReason(reason);
        }
    }
}
