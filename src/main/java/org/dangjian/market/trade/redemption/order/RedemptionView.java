package org.dangjian.market.trade.redemption.order;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.people.access.account.ActorView;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as those concerned see it.
 *
 * @param cost CREDIT points in all
 * @param pickupCode while it waits, to the member and to whoever ordered for them
 * @param orderedBy who ordered it, the member or staff for them (代办)
 * @param expiresAt when it ends if nobody fetches the gift
 */
@Schema(name = "Redemption")
public record RedemptionView(
        UUID id,
        UUID giftId,
        String giftTitle,
        UUID memberId,
        String memberName,
        int quantity,
        int cost,
        RedemptionStatus status,
        String statusTitle,
        @Nullable String pickupCode,
        Instant expiresAt,
        UUID reservedBy,
        ActorView orderedBy,
        Instant reservedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        int version)
        implements IfMatch.Versioned {

    static RedemptionView of(
            Redemption order, String giftTitle, String memberName, String orderedByName, boolean withCode) {
        return new RedemptionView(
                order.id(),
                order.giftId(),
                giftTitle,
                order.holder().id(),
                memberName,
                order.quantity(),
                order.cost(),
                order.status(),
                order.status().title(),
                withCode ? order.pickupCode() : null,
                order.expiresAt(),
                order.reservedBy(),
                new ActorView(order.reservedBy(), orderedByName, order.isReservedOnBehalf()),
                order.reservedAt(),
                order.endedAt(),
                order.reason(),
                order.version());
    }
}
