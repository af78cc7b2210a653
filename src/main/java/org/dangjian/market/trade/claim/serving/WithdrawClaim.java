package org.dangjian.market.trade.claim.serving;

import jakarta.validation.constraints.Size;

/** A withdrawal; the reason may be left out. */
public record WithdrawClaim(@Size(max = 500) String reason) {}
