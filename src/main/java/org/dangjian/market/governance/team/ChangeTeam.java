package org.dangjian.market.governance.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/** A change of a team; absent fields stay. */
public record ChangeTeam(
        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String title,

        UUID leaderId,
        @Size(max = 10) Set<@NotNull @Size(max = 32) String> skills) {
    /** Texts in their normal form: what looks the same is the same. */
    public ChangeTeam {
        title = NormalForm.line(title);
    }
}
