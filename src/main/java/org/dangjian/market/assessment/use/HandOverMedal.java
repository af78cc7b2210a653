package org.dangjian.market.assessment.use;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A medal that was handed over.
 *
 * @param handedOn between the approval and today
 * @param place where, for example at which meeting; may be left out
 * @param note who received it for the member, for example; may be left out
 */
public record HandOverMedal(
        @NotNull LocalDate handedOn,
        @Size(max = 100) String place,
        @Size(max = 500) String note) {
    /** Texts in their normal form: what looks the same is the same. */
    public HandOverMedal {
        place = NormalForm.line(place);
    }
}
