package org.dangjian.market.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.shared.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as those concerned see it.
 *
 * @param cost CREDIT points in all
 * @param pickupCode while it waits, to the member and to whoever ordered for them
 * @param expiresAt when it ends if nobody fetches the gift
 */
@Schema(name = "Redemption")
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        String pickupCode,
        Instant expiresAt,
        UUID reservedBy,
        Instant reservedAt,
        Instant endedAt,
        String reason,
        int version)
        implements IfMatch.Versioned {

    static RedemptionView of(Redemption order, String giftTitle, String memberName, boolean withCode) {
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
                order.reservedAt(),
                order.endedAt(),
                order.reason(),
                order.version());
    }
}
