package org.dangjian.market.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The decision on reported attendance; sending it back needs a reason. */
public record VerifyCompletion(
        @NotNull VerifyClaim.Decision decision,
        @Size(max = 500) String reason) {}
