package org.dangjian.market.assessment.progress.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Other picks for a plan, in place of the present ones. */
public record ChangePlan(@NotNull @Size(max = 100) List<@NotNull UUID> itemIds) {}
