package org.dangjian.market.assessment.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A run to be started: by which scheme, for an organization and all below it.
 *
 * @param quarter for a scheme of stars (创星晋级), the quarter at whose end is judged, 1 to 4; else absent
 */
public record StartAssessment(
        @NotNull @Min(2000) @Max(2200) Integer year,
        @NotNull UUID schemeId,
        @NotNull UUID organizationId,
        @Min(1) @Max(4) Integer quarter) {}
