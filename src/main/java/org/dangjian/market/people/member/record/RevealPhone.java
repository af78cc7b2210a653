package org.dangjian.market.people.member.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the full phone number is needed; it goes into the audit trail. */
public record RevealPhone(@NotBlank @Size(max = 200) String reason) {

    /** The full number. */
    public record Revealed(String phone) {}
}
