package org.dangjian.market.trade.shelf.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is needed or offered no longer; those who claimed it are told. */
public record WithdrawProposal(@NotBlank @Size(max = 200) String reason) {}
