package org.dangjian.market.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the review found. APPROVE: the objection is right, the points were put right, the result is computed anew. REJECT:
 * it is not, and why.
 */
public record ReviewObjection(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** Whether the objection holds (成立) or not (不成立). */
    public enum Decision {
        APPROVE,
        REJECT
    }
}
