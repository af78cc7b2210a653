package org.dangjian.market.trade.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dispatch as the holder and the staff see it.
 *
 * @param claimId the claim that accepting made
 * @param reason why it was declined, or why the item was taken down
 */
@Schema(name = "Dispatch")
public record DispatchView(
        UUID id,
        UUID itemId,
        String itemTitle,
        ClaimView.HolderView holder,
        DispatchStatus status,
        String statusTitle,
        LocalDate answerBy,
        @Nullable UUID claimId,
        @Nullable String reason,
        UUID dispatchedBy,
        Instant dispatchedAt,
        @Nullable Instant answeredAt,
        int version) {

    /** What one request dispatched. */
    @Schema(name = "Dispatched")
    public record Dispatched(List<DispatchView> items) {}
}
