package org.dangjian.market.redemption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code a member shows when fetching a gift; capitals or not. */
public record PickUp(@NotBlank @Size(max = 20) String code) {}
