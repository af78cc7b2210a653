package org.dangjian.market.governance.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody there says of a year of it (评): one to five stars. */
public record RateAgreement(
        @NotNull @Min(2000) @Max(2200) Integer year,
        @NotNull @Min(1) @Max(5) Integer stars,
        @Size(max = 200) String comment) {}
