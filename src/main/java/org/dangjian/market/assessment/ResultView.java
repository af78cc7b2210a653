package org.dangjian.market.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A result as callers see it.
 *
 * @param band what the scheme suggests; people decide
 * @param needsReview whether people must look at it before it goes on
 * @param warnings what those who just decided should look at, one Chinese sentence each
 */
@Schema(name = "Result")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultView(
        UUID id,
        UUID assessmentId,
        int year,
        Phase phase,
        HolderName holder,
        UUID organizationId,
        int total,
        String band,
        String bandTitle,
        String suggestion,
        String notGradedReason,
        boolean vetoed,
        boolean needsReview,
        int distance,
        List<Finding> findings,
        OpinionView opinion,
        ApprovalView approval,
        List<String> warnings) {

    static ResultView of(AssessmentResult result, Assessment assessment, OpinionView opinion, ApprovalView approval) {
        return new ResultView(
                result.id(),
                assessment.id(),
                assessment.year(),
                assessment.isClosed() ? Phase.CLOSED : Phase.PRELIMINARY,
                HolderName.of(result.holder(), result.holderName()),
                result.organizationId(),
                result.total(),
                result.band(),
                result.bandTitle(),
                result.suggestion(),
                result.notGradedReason(),
                result.isVetoed(),
                result.needsReview(),
                result.distance(),
                result.findings(),
                opinion,
                approval,
                null);
    }

    ResultView withWarnings(List<String> texts) {
        return new ResultView(
                id,
                assessmentId,
                year,
                phase,
                holder,
                organizationId,
                total,
                band,
                bandTitle,
                suggestion,
                notGradedReason,
                vetoed,
                needsReview,
                distance,
                findings,
                opinion,
                approval,
                texts);
    }
}
