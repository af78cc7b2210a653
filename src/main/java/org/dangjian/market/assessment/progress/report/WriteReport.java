package org.dangjian.market.assessment.progress.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A half-year report; the figures are the system's. */
public record WriteReport(
        @NotNull UUID organizationId,
        @NotNull @Min(2000) @Max(2999) Integer year,
        @NotNull WorkReport.Half half,
        @NotBlank @Size(max = 4000) String problems,
        @NotBlank @Size(max = 4000) String measures) {}
