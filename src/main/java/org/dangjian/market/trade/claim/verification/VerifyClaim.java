package org.dangjian.market.trade.claim.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Decision;

/**
 * The decision on what was handed in.
 *
 * @param points what is awarded, at most the item's; fewer needs a reason; all when absent
 * @param participantPoints what each member who took part earns, only where the item lets participants earn; the same
 *     as the unit when absent
 * @param thanks a word to who served, which they are told
 */
public record VerifyClaim(
        @NotNull Decision decision,
        @Min(0) @Max(1000) Integer points,
        @Size(max = 500) String reason,
        @Size(max = 200) List<@NotNull @Valid ParticipantPoints> participantPoints,
        @Size(max = 200) String thanks) {

    /** What one member earns. */
    public record ParticipantPoints(
            @NotNull UUID memberId,
            @NotNull @Min(0) @Max(1000) Integer points) {}
}
