package org.dangjian.market.trade.redemption.gift;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A movement of stock: {@code orderId} where an order moved it; no {@code recordedBy} where the service did. */
@Schema(name = "StockMovement")
public record StockMovementView(
        UUID id,
        int delta,
        StockMovement.Kind kind,
        String reason,
        @Nullable UUID orderId,
        @Nullable UUID recordedBy,
        Instant recordedAt) {

    static StockMovementView of(StockMovement movement) {
        return new StockMovementView(
                movement.id(),
                movement.delta(),
                movement.kind(),
                movement.reason(),
                movement.orderId(),
                movement.recordedBy(),
                movement.recordedAt());
    }
}
