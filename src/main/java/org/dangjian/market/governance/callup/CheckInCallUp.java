package org.dangjian.market.governance.callup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code that is shown at the place. */
public record CheckInCallUp(@NotBlank @Size(max = 16) String code) {}
