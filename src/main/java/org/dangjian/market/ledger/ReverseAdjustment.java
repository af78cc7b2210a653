package org.dangjian.market.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an approved adjustment is undone. */
public record ReverseAdjustment(@NotBlank @Size(max = 500) String reason) {}
