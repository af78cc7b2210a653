package org.dangjian.market.governance.meeting.rhythm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * How often meetings of a kind are due at a level, in the city or district that decides it.
 *
 * @param kind the code of the district's list of kinds
 */
public record DecideRhythm(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 32) String kind,
        @NotNull Level level,
        @NotNull Rhythm every) {
    /** Texts in their normal form: what looks the same is the same. */
    public DecideRhythm {
        kind = NormalForm.line(kind);
    }
}
