package org.dangjian.market.trade.redemption.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.NormalForm;

/** The code a member shows when fetching a gift; capitals or not. */
public record PickUp(@NotBlank @Size(max = 20) String code) {
    /** Texts in their normal form: what looks the same is the same. */
    public PickUp {
        code = NormalForm.code(code);
    }
}
