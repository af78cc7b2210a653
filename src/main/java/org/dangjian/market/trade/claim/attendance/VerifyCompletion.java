package org.dangjian.market.trade.claim.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.Decision;

/** The decision on reported attendance; sending it back needs a reason. */
public record VerifyCompletion(
        @NotNull Decision decision, @Size(max = 500) String reason) {}
