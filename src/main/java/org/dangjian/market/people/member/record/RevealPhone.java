package org.dangjian.market.people.member.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.Nullable;

/** Why the full phone number is needed; it goes into the audit trail. */
public record RevealPhone(@NotBlank @Size(max = 200) String reason) {

    /**
     * The full number.
     *
     * @param phone or {@code null} when none is known
     */
    public record Revealed(@Nullable String phone) {}
}
