package org.dangjian.market.assessment.appraisal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Grade;

/**
 * Ballots that were cast on paper and counted in the meeting.
 *
 * @param voters the members who handed one in; each of them votes in no other way
 * @param guests how many ballots came from people who are no members of the branch (群众代表); none for 党员互评
 * @param counts how many ballots said what
 */
public record PaperBallots(
        @NotNull Appraisal.Kind kind,
        @NotNull @Size(max = 500) List<@NotNull UUID> voters,
        @Min(0) @Max(1000) Integer guests,
        @NotEmpty @Size(max = 2500) List<@NotNull @Valid Count> counts) {

    /** So many ballots gave one member this grade. */
    public record Count(
            @NotNull UUID resultId,
            @NotNull Grade grade,
            @NotNull @Min(1) @Max(1500) Integer votes) {}

    int sheets() {
        return voters.size() + (guests == null ? 0 : guests);
    }
}
