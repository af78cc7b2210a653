package org.dangjian.market.trade.shelf.category;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A change of a district's own category; absent fields stay. The code never changes.
 *
 * @param closed whether nothing new is put under it
 */
public record UpdateCategory(
        @Size(min = 1, max = 50) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String title,

        Boolean closed) {
    /** Texts in their normal form: what looks the same is the same. */
    public UpdateCategory {
        title = NormalForm.line(title);
    }
}
