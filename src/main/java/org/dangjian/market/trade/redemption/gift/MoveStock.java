package org.dangjian.market.trade.redemption.gift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Pieces that came in (positive) or went out (negative), and why. */
public record MoveStock(
        @NotNull @Min(-GiftStock.MOST) @Max(GiftStock.MOST) Integer delta,
        @NotBlank @Size(max = 500) String reason) {}
