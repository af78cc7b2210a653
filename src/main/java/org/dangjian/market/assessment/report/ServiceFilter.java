package org.dangjian.market.assessment.report;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.dangjian.market.platform.shared.Problem;

/**
 * Which place and days are looked at; both days count, Asia/Shanghai.
 *
 * @param organizationId a community, street, district or whatever stands on the tree, with all below it
 */
public record ServiceFilter(
        @QueryParam("organizationId") @NotNull UUID organizationId,
        @QueryParam("from") @NotNull LocalDate from,
        @QueryParam("to") @NotNull LocalDate to) {

    /** A leap year: figures are asked for by the year at most. */
    private static final int MOST_DAYS = 366;

    /** @throws Problem {@code validation-failed} for days that run backwards or too far */
    void requireInOrder() {
        if (from.getYear() < 2000 || to.getYear() > 2999) {
            throw Problem.invalid(from.getYear() < 2000 ? "from" : "to", "年份请在 2000 至 2999 之间");
        }
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "结束日期不能早于开始日期");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Problem.invalid("to", "一次最多统计 366 天，请缩短期间");
        }
    }
}
