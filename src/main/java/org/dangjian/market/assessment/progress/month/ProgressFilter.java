package org.dangjian.market.assessment.progress.month;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.platform.shared.Holder;

/**
 * Whose month is looked at.
 *
 * @param organizationId members of branches at or below it; units there and those that report in there
 * @param audience MEMBER or ORGANIZATION, {@code null} for members
 * @param year {@code null} for the current one
 * @param month {@code null} for the current one
 */
public record ProgressFilter(
        @QueryParam("organizationId") @NotNull UUID organizationId,
        @QueryParam("audience") Audience audience,
        @QueryParam("year") @Min(2000) @Max(2999) Integer year,
        @QueryParam("month") @Min(1) @Max(12) Integer month) {

    Holder.Type type() {
        return audience == null ? Holder.Type.MEMBER : RuleTerms.holders(audience);
    }

    YearMonth month(YearMonth current) {
        return YearMonth.of(year == null ? current.getYear() : year, month == null ? current.getMonthValue() : month);
    }
}
