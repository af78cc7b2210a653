package org.dangjian.market.assessment.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * Whose results are wanted.
 *
 * @param organizationId those who belong to this organization, by branch or unit or by report-in
 * @param year {@code null} for the last one
 */
public record ResultListFilter(
        @QueryParam("organizationId") @NotNull UUID organizationId,
        @QueryParam("year") @Min(2000) @Max(2999) Integer year) {}
