package org.dangjian.market.trade.ledger.adjustment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * An entry for the catalogue of a district.
 *
 * @param audience MEMBER or ORGANIZATION
 * @param points whole points each time, always positive
 * @param yearlyCap the most one holder can get or lose by it in a year, in points; absent: once
 */
public record AddAdjustmentRule(
        @NotNull UUID organizationId,
        @NotNull Holder.Type audience,
        @NotNull Adjustment.Kind kind,
        @NotBlank @Size(max = 100) String title,
        @NotNull @Min(1) @Max(1000) Integer points,
        @Min(1) @Max(1000) Integer yearlyCap) {
    /** Texts in their normal form: what looks the same is the same. */
    public AddAdjustmentRule {
        title = NormalForm.line(title);
    }
}
