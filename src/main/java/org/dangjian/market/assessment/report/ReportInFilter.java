package org.dangjian.market.assessment.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which report-ins are looked at.
 *
 * @param organizationId those into this community, street or district, and those of this unit or branch
 * @param year {@code null} for the current one
 * @param quarter 1 to 4, {@code null} for the current one
 */
public record ReportInFilter(
        @QueryParam("organizationId") @NotNull UUID organizationId,
        @QueryParam("year") @Min(2000) @Max(2999) Integer year,
        @QueryParam("quarter") @Min(1) @Max(4) Integer quarter) {

    Quarter quarter(LocalDate today) {
        Quarter current = Quarter.of(today);
        return new Quarter(year == null ? current.year() : year, quarter == null ? current.number() : quarter);
    }
}
