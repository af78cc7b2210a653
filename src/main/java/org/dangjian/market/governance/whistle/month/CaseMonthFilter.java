package org.dangjian.market.governance.whistle.month;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Whose month is looked at.
 *
 * @param organizationId a place with all below it, or a department
 * @param year {@code null} for the current one
 * @param month {@code null} for the current one
 */
public record CaseMonthFilter(
        @QueryParam("organizationId") @NotNull UUID organizationId,
        @QueryParam("year") @Min(2000) @Max(2999) Integer year,
        @QueryParam("month") @Min(1) @Max(12) Integer month) {

    YearMonth month(YearMonth current) {
        return YearMonth.of(year == null ? current.getYear() : year, month == null ? current.getMonthValue() : month);
    }
}
