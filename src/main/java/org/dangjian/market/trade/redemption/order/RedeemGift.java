package org.dangjian.market.trade.redemption.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** An order. {@code memberId} names the member staff order for; the caller orders for oneself when it is absent. */
public record RedeemGift(
        @NotNull UUID giftId, @NotNull @Min(1) @Max(100) Integer quantity, UUID memberId) {}
