package org.dangjian.market.assessment.progress.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/**
 * A yearly plan.
 *
 * @param itemIds what is picked beside the mandatory items, which stand in every plan and need not be named
 */
public record MakePlan(
        @NotNull @Valid Holder holder,
        @NotNull @Min(2000) @Max(2999) Integer year,
        @NotNull @Size(max = 100) List<@NotNull UUID> itemIds) {}
