package org.dangjian.market.trade.redemption.gift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.NormalForm;

/** A change of a gift; absent fields stay. {@code active} false takes it off the list. Stock has its own ledger. */
public record UpdateGift(
        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String title,

        @Size(max = 2000) String description,
        @Min(1) @Max(100_000) Integer price,
        @Min(1) @Max(1000) Integer perPersonLimit,
        LocalDate opensOn,
        LocalDate closesOn,
        Boolean active) {
    /** Texts in their normal form: what looks the same is the same. */
    public UpdateGift {
        title = NormalForm.name(title);
    }
}
