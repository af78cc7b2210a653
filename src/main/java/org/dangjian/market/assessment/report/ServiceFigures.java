package org.dangjian.market.assessment.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the marketplace did in a place and a period (《城市区域化党建调研报告》三): of the items that the place and all below it
 * put on the shelf.
 *
 * @param itemsOnShelf items that stood on the shelf on at least one of the days
 * @param itemsClaimed items that were claimed on one of the days by somebody who did not give it up
 * @param claimsVerified claims served on one of the days, the last day of service counts, and verified
 * @param visits single services of such claims on these days
 * @param people members and residents who served, as holder, provider of an offer or by taking part, each once
 * @param units units and branches that served, each once
 * @param residentsServed residents who filed the need or took up the offer, each once; of needs that were filed for
 *     somebody each counts as one
 * @param satisfaction what those who were served said on these days
 */
@Schema(name = "ServiceFigures")
public record ServiceFigures(
        UUID organizationId,
        String organizationName,
        LocalDate from,
        LocalDate to,
        long itemsOnShelf,
        long itemsClaimed,
        long claimsVerified,
        long visits,
        long people,
        long units,
        long residentsServed,
        Satisfaction satisfaction) {

    /**
     * Stars, one to five.
     *
     * @param average rounded to two places; absent while nobody rated
     */
    @Schema(name = "Satisfaction")
    public record Satisfaction(@Nullable BigDecimal average, long ratings) {}
}
