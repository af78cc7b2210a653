package org.dangjian.market.assessment.appraisal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Grade;

/** One ballot: a grade for each member of the branch; who is left out gets no vote (弃权). */
public record CastBallot(
        @NotNull Appraisal.Kind kind,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Vote> votes) {

    /** A grade for one. */
    public record Vote(@NotNull UUID resultId, @NotNull Grade grade) {}
}
