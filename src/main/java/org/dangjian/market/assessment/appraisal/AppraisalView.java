package org.dangjian.market.assessment.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An appraisal as those who vote and those responsible see it.
 *
 * @param mutualBallots how many ballots of 党员互评 were handed in
 * @param democraticBallots how many ballots of 民主测评 were handed in
 * @param voted for which kinds the caller has handed in a ballot
 * @param ballot whom to grade, names alone; absent in lists
 */
@Schema(name = "Appraisal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppraisalView(
        UUID id,
        UUID assessmentId,
        int year,
        UUID organizationId,
        String organizationName,
        Appraisal.Status status,
        String statusTitle,
        long mutualBallots,
        long democraticBallots,
        List<Appraisal.Kind> voted,
        List<AppraisalView.Line> ballot,
        Instant openedAt,
        Instant closedAt) {

    /** One on the ballot. */
    @Schema(name = "BallotLine")
    public record Line(UUID resultId, String holderName) {}
}
