package org.dangjian.market.assessment.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * What the branch decided; declining needs a reason.
 *
 * @param meeting which meeting it was
 */
public record DecidePlan(
        @NotNull Decision decision,
        @NotBlank @Size(max = 200) String meeting,
        @NotNull LocalDate heldOn,
        @Size(max = 500) String reason) {
    /** Texts in their normal form: what looks the same is the same. */
    public DecidePlan {
        meeting = NormalForm.line(meeting);
    }
}
