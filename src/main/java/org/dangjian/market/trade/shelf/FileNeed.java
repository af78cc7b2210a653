package org.dangjian.market.trade.shelf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Nullable;

/**
 * A need.
 *
 * @param onBehalfOf the name of the person without a phone for whom staff file it
 */
public record FileNeed(
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 2000) String description,
        @NotBlank String category,
        @NotNull UUID organizationId,
        @Valid Beneficiary beneficiary,
        @Size(min = 1, max = 50) String onBehalfOf) {
    /** Texts in their normal form: what looks the same is the same. */
    public FileNeed {
        title = NormalForm.line(title);
        onBehalfOf = NormalForm.name(onBehalfOf);
    }

    /** Who is to be helped, where there is such a person. */
    public record Beneficiary(
            @NotBlank @Size(max = 50) String name,
            @Size(max = 20) String phone,
            @Nullable @Size(max = 200) String address) {
        /** Texts in their normal form: what looks the same is the same. */
        public Beneficiary {
            name = NormalForm.name(name);
            phone = NormalForm.phone(phone);
            address = NormalForm.line(address);
        }
    }
}
