package org.dangjian.market.trade.claim.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Decision;

/** Decisions on what was handed in, for many claims at once. */
public record VerifyClaims(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ClaimDecision> items) {

    /**
     * The decision on one claim.
     *
     * @param id the claim
     * @param points what is awarded, at most the item's; fewer needs a reason; all when absent
     */
    public record ClaimDecision(
            @NotNull UUID id,
            @NotNull Decision decision,
            @Min(0) @Max(1000) Integer points,
            @Size(max = 500) String reason) {

        VerifyClaim request() {
            return new VerifyClaim(decision, points, reason, null, null);
        }
    }
}
