package org.dangjian.market.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param reason needed for a refusal */
public record ReviewEvent(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** What the second person decides. */
    public enum Decision {
        APPROVE,
        REJECT
    }
}
