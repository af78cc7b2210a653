package org.dangjian.market.governance.kind;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A kind that a district puts on one of its lists; under a shipped code it takes that one's place there.
 *
 * @param organizationId the district, or the city above it
 * @param position where it stands among the others, the smallest first; at the end when absent
 */
public record AddKind(
        @NotNull KindList list,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,31}", message = "{category.format}")
        String code,

        @NotBlank @Size(max = 50) String title,
        @NotNull UUID organizationId,
        @Min(0) @Max(9999) Integer position) {
    /** Texts in their normal form: what looks the same is the same. */
    public AddKind {
        title = NormalForm.line(title);
    }
}
