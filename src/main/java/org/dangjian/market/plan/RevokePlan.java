package org.dangjian.market.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a recorded plan no longer counts. */
public record RevokePlan(@NotBlank @Size(max = 500) String reason) {}
