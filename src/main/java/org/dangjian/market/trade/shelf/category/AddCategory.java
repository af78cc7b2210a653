package org.dangjian.market.trade.shelf.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/** A category a district adds. */
public record AddCategory(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,31}", message = "{category.format}")
        String code,

        @NotBlank @Size(max = 50) String title,
        @NotNull UUID organizationId) {
    /** Texts in their normal form: what looks the same is the same. */
    public AddCategory {
        title = NormalForm.line(title);
    }
}
