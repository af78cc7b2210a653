package org.dangjian.market.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The second person's word.
 *
 * @param reason needed for REJECT
 */
public record DecideMerge(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** What was decided. */
    @Schema(name = "MergeDecision")
    public enum Decision {
        APPROVE,
        REJECT
    }
}
