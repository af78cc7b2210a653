package org.dangjian.market.assessment.appraisal;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which branch begins to vote on its members. */
public record OpenAppraisal(@NotNull UUID organizationId) {}
