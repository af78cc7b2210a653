package org.dangjian.market.trade.redemption.gift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A new gift.
 *
 * @param price CREDIT points for one
 * @param stock how many there are to begin with, none when absent
 * @param perPersonLimit how many one member may have in all; no bound when absent
 * @param opensOn first day, at once when absent
 * @param closesOn last day, until taken down when absent
 * @param organizationId the office that gives it; the caller's own when absent
 */
public record CreateGift(
        @NotBlank @Size(max = 100) String title,
        @Size(max = 2000) String description,
        @NotNull @Min(1) @Max(100_000) Integer price,
        @Min(0) @Max(GiftStock.MOST) Integer stock,
        @Min(1) @Max(1000) Integer perPersonLimit,
        LocalDate opensOn,
        LocalDate closesOn,
        UUID organizationId) {
    /** Texts in their normal form: what looks the same is the same. */
    public CreateGift {
        title = NormalForm.name(title);
    }
}
