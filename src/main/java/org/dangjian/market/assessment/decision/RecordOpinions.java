package org.dangjian.market.assessment.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * What one meeting said about many results; the fields as in {@link RecordOpinion}.
 *
 * @param results what was said of each, with the votes that agreed
 */
public record RecordOpinions(
        @NotBlank @Size(max = 100) String meeting,
        @NotNull LocalDate heldOn,
        @NotNull @Min(0) @Max(100_000) Integer due,
        @NotNull @Min(0) @Max(100_000) Integer present,
        @Size(max = 4000) String minutes,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Said> results) {
    /** Texts in their normal form: what looks the same is the same. */
    public RecordOpinions {
        meeting = NormalForm.line(meeting);
    }

    /** What was said of one. */
    public record Said(
            @NotNull UUID resultId,
            @NotNull Grade grade,
            @NotNull @Min(0) @Max(100_000) Integer agreed) {}

    RecordOpinion of(Said said) {
        return new RecordOpinion(meeting, heldOn, due, present, said.agreed(), said.grade(), minutes);
    }
}
