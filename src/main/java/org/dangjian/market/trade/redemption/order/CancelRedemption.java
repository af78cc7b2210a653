package org.dangjian.market.trade.redemption.order;

import jakarta.validation.constraints.Size;

/** Why an order is cancelled; may be left out, and with it the whole body. The member is told. */
public record CancelRedemption(@Size(max = 500) String reason) {}
