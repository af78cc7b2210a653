package org.dangjian.market.assessment.appraisal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
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
        @Nullable List<AppraisalView.Line> ballot,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** One on the ballot. */
    @Schema(name = "BallotLine")
    public record Line(UUID resultId, @Nullable String holderName) {}
}
