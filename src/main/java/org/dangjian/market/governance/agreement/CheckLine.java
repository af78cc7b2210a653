package org.dangjian.market.governance.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a line stood at the half-yearly check (查).
 *
 * @param half 1 or 2
 */
public record CheckLine(
        @NotNull @Min(2000) @Max(2200) Integer year,
        @NotNull @Min(1) @Max(2) Integer half,
        @NotNull LineCheck.Outcome outcome,
        @Size(max = 500) String remark) {}
