package org.dangjian.market.trade.shelf.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the beneficiary's particulars are looked at. */
public record RevealBeneficiary(@NotBlank @Size(max = 200) String reason) {}
