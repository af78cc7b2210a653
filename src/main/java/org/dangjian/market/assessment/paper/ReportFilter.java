package org.dangjian.market.assessment.paper;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.platform.shared.Nullable;

/**
 * What a report is asked for. Each report says which of these it takes.
 *
 * @param organizationId with all below it
 * @param year {@code null} for the one the report is about
 * @param half 1 or 2; {@code quarter} 1 to 4; {@code month} 1 to 12
 * @param audience MEMBER or ORGANIZATION
 * @param holderId one member, unit or branch alone
 * @param subjectId one record alone, such as a meeting, whatever its day
 */
public record ReportFilter(
        @QueryParam("organizationId") @NotNull UUID organizationId,
        @QueryParam("year") @Nullable @Min(2000) @Max(2999) Integer year,
        @QueryParam("half") @Nullable @Min(1) @Max(2) Integer half,
        @QueryParam("quarter") @Nullable @Min(1) @Max(4) Integer quarter,
        @QueryParam("month") @Nullable @Min(1) @Max(12) Integer month,
        @QueryParam("audience") @Nullable Audience audience,
        @QueryParam("holderId") @Nullable UUID holderId,
        @QueryParam("subjectId") @Nullable UUID subjectId) {}
