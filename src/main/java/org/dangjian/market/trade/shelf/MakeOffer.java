package org.dangjian.market.trade.shelf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Spoken;

/**
 * An offer.
 *
 * @param organizationId the community or street it is offered to
 * @param slots how many it serves, in all or in each period; 1 when absent
 */
public record MakeOffer(
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 2000) String description,
        @NotBlank String category,
        @NotNull @Valid Holder provider,
        @NotNull UUID organizationId,
        @Min(1) @Max(1000) Integer slots,
        Every every)
        implements Spoken {
    /** Texts in their normal form: what looks the same is the same. */
    public MakeOffer {
        title = NormalForm.line(title);
    }

    /** What others are going to read; of who is to be helped nothing. */
    @Override
    public List<String> spokenWords() {
        return Arrays.asList(title, description);
    }
}
