package org.dangjian.market.trade.redemption.gift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A movement of stock: {@code orderId} where an order moved it; no {@code recordedBy} where the service did. */
@Schema(name = "StockMovement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StockMovementView(
        UUID id, int delta, StockMovement.Kind kind, String reason, UUID orderId, UUID recordedBy, Instant recordedAt) {

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
