package org.dangjian.market.governance.whistle.matter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A change of a matter; absent parts stay. Orders that were made keep their limits.
 *
 * @param closed whether nothing new is reported under it
 */
public record UpdateMatter(
        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String title,

        UUID leadId,
        @Size(max = 10) List<@NotNull UUID> supportIds,
        @Min(1) @Max(720) Integer acknowledgeHours,
        @Min(1) @Max(2000) Integer settleHours,
        Boolean urgent,
        Boolean closed) {
    /** Texts in their normal form: what looks the same is the same. */
    public UpdateMatter {
        title = NormalForm.line(title);
    }
}
