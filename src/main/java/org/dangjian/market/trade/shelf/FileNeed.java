package org.dangjian.market.trade.shelf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Spoken;

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
        @Size(min = 1, max = 50) String onBehalfOf)
        implements Spoken {
    /** Texts in their normal form: what looks the same is the same. */
    public FileNeed {
        title = NormalForm.line(title);
        onBehalfOf = NormalForm.name(onBehalfOf);
    }

    /** What others are going to read; of who is to be helped nothing. */
    @Override
    public List<String> spokenWords() {
        return Arrays.asList(title, description);
    }

    /** Who is to be helped, where there is such a person. */
    public record Beneficiary(
            @NotBlank @Size(max = 50) String name,
            @Nullable @Size(max = 20) String phone,
            @Nullable @Size(max = 200) String address) {
        /** Texts in their normal form: what looks the same is the same. */
        public Beneficiary {
            name = NormalForm.name(name);
            phone = NormalForm.phone(phone);
            address = NormalForm.line(address);
        }
    }
}
