package org.dangjian.market.governance.kind;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A change of a district's own kind; absent fields stay. List and code never change.
 *
 * @param closed whether nothing new is put under it
 */
public record UpdateKind(
        @Size(min = 1, max = 50) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String title,

        @Min(0) @Max(9999) Integer position,
        Boolean closed) {
    /** Texts in their normal form: what looks the same is the same. */
    public UpdateKind {
        title = NormalForm.line(title);
    }
}
