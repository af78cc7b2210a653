package org.dangjian.market.trade.claim.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.dangjian.market.platform.shared.Holder;

/** Who else is to take a claim. */
public record HandOverClaim(@NotNull @Valid Holder to) {}
