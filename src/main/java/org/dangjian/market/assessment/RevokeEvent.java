package org.dangjian.market.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an event that was approved does not hold. */
public record RevokeEvent(@NotBlank @Size(max = 500) String reason) {}
