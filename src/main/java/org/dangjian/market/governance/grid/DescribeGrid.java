package org.dangjian.market.governance.grid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.NormalForm;

/** How a grid is cut. */
public record DescribeGrid(
        @NotNull GridLayout layout,
        @NotNull @Min(0) @Max(100_000) Integer households,
        @NotNull @Min(0) @Max(10_000) Integer buildings,
        @NotBlank @Size(max = 500) String boundary,
        @NotNull GridCoverage coverage) {
    /** Texts in their normal form: what looks the same is the same. */
    public DescribeGrid {
        boundary = NormalForm.line(boundary);
    }
}
