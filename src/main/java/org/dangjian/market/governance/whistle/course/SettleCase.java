package org.dangjian.market.governance.whistle.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Spoken;

/**
 * How something was settled.
 *
 * @param evidenceIds pictures the caller uploaded before; none are asked for
 */
public record SettleCase(
        @NotBlank @Size(max = 2000) String text,
        @Size(max = 6) List<@NotNull UUID> evidenceIds) implements Spoken {
    public SettleCase {
        evidenceIds = evidenceIds == null ? List.of() : evidenceIds;
    }

    @Override
    public List<String> spokenWords() {
        return List.of(text == null ? "" : text);
    }
}
