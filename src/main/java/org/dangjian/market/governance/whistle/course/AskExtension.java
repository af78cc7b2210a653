package org.dangjian.market.governance.whistle.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How much more time a department asks for, and why; hours of the kind its order counts. */
public record AskExtension(
        @NotNull @Min(1) @Max(2000) Integer hours,
        @NotBlank @Size(max = 500) String reason) {}
