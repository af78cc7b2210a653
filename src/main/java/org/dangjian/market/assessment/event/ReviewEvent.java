package org.dangjian.market.assessment.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reason needed for a refusal */
public record ReviewEvent(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** What the second person decides. */
    @Schema(name = "ReviewEventDecision")
    public enum Decision {
        APPROVE,
        REJECT
    }
}
