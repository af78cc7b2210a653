package org.dangjian.market.platform.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is taken back. */
public record Because(@NotBlank @Size(max = 500) String reason) {}
