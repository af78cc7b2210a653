package org.dangjian.market.assessment.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What one meeting of the committee decided on many results. {@code basis} names the document or meeting. */
public record ApproveResults(
        @NotBlank @Size(max = 500) String basis,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Decided> results) {

    /** The grade of one, with a reason where it is another than suggested. */
    public record Decided(
            @NotNull UUID resultId,
            @NotNull Grade grade,
            @Size(max = 500) String reason) {}
}
