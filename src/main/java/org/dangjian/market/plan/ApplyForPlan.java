package org.dangjian.market.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * An application for an individual plan.
 *
 * @param items what the member takes on, without repetition
 * @param basis why the standard set is too much
 */
public record ApplyForPlan(
        @NotNull @Min(2000) @Max(2999) Integer year,
        @NotEmpty @Size(max = 20) List<@NotNull UUID> items,
        @NotBlank @Size(max = 500) String basis) {}
