package org.dangjian.market.shelf;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is needed no longer; those who wanted to help are told. */
public record WithdrawNeed(@NotBlank @Size(max = 200) String reason) {}
