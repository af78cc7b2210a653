package org.dangjian.market.assessment.simulation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** On which year's records and which part of the tree a scheme is tried out. */
public record SimulateScheme(
        @NotNull @Min(2000) @Max(2999) Integer year,
        @NotNull UUID organizationId) {}
