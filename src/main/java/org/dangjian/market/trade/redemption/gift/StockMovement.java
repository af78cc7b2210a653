package org.dangjian.market.trade.redemption.gift;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** Pieces of a gift that came in or went out (出入库). Never changed; a mistake is put right by another movement. */
@Entity
@Immutable
@Table(name = "stock_movement")
public class StockMovement {

    /** Who moved them: the staff, an order, or an order that was cancelled or expired. */
    @Schema(name = "StockMovementKind")
    @Labelled("StockMovementKind")
    public enum Kind implements Titled {
        STAFF,
        RESERVED,
        GIVEN_BACK
    }

    @Id
    private UUID id;

    @Column(name = "gift_id")
    private UUID giftId;

    private int delta;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reason;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected StockMovement() {}

    private StockMovement(UUID giftId, int delta, Kind kind, String reason, UUID orderId, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.giftId = giftId;
        this.delta = delta;
        this.kind = kind;
        this.reason = reason;
        this.orderId = orderId;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    static StockMovement byStaff(UUID giftId, int delta, String reason, UUID by, Instant now) {
        return new StockMovement(giftId, delta, Kind.STAFF, reason, null, by, now);
    }

    static StockMovement reserved(UUID giftId, int quantity, UUID orderId, UUID by, Instant now) {
        return new StockMovement(giftId, -quantity, Kind.RESERVED, "兑换", orderId, by, now);
    }

    static StockMovement givenBack(UUID giftId, int quantity, UUID orderId, String why, UUID by, Instant now) {
        return new StockMovement(giftId, quantity, Kind.GIVEN_BACK, why, orderId, by, now);
    }

    UUID id() {
        return id;
    }

    int delta() {
        return delta;
    }

    Kind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    UUID orderId() {
        return orderId;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
