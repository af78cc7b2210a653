package org.dangjian.market.assessment.decision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * What a meeting said.
 *
 * @param meeting which meeting, e.g. 支部委员会 or 党员大会
 * @param due how many had the right to vote (应到)
 * @param present how many came (实到)
 * @param agreed how many agreed (同意)
 */
public record RecordOpinion(
        @NotBlank @Size(max = 100) String meeting,
        @NotNull LocalDate heldOn,
        @NotNull @Min(0) @Max(100_000) Integer due,
        @NotNull @Min(0) @Max(100_000) Integer present,
        @NotNull @Min(0) @Max(100_000) Integer agreed,
        @NotNull Grade grade,
        @Size(max = 4000) String minutes) {
    /** Texts in their normal form: what looks the same is the same. */
    public RecordOpinion {
        meeting = NormalForm.line(meeting);
    }
}
