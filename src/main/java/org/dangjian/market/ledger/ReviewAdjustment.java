package org.dangjian.market.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision on a proposal; a refusal needs a reason. */
public record ReviewAdjustment(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** What was decided. */
    @Schema(name = "ReviewAdjustmentDecision")
    public enum Decision {
        APPROVE,
        REJECT
    }
}
