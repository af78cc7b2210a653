package org.dangjian.market.assessment.objection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the review found. APPROVE: the objection is right, the points were put right, the result is computed anew. REJECT:
 * it is not, and why.
 */
public record ReviewObjection(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** Whether the objection holds (成立) or not (不成立). */
    @Schema(name = "ReviewObjectionDecision")
    public enum Decision {
        APPROVE,
        REJECT
    }
}
